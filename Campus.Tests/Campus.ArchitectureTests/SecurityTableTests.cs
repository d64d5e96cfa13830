using System.Text.RegularExpressions;

namespace Campus.ArchitectureTests;

/// <summary>The table of security requirements says by which test each holds: the tests are there.</summary>
public sealed partial class SecurityTableTests
{
    [Fact]
    public void Every_test_that_the_security_table_names_exists()
    {
        var written = SourceFile.All
            .Where(file => file is { IsTest: true, IsCSharp: true })
            .SelectMany(file => TestMethod().Matches(file.Text))
            .Select(method => method.Groups["name"].Value)
            .ToHashSet(StringComparer.Ordinal);
        var table = SourceFile.All.Single(file => file.Path == "docs/security.md");
        var named = NamedTest().Matches(table.Text).Select(name => name.Groups["name"].Value).ToList();
        named.Count.ShouldBeGreaterThan(100);
        Rule.Holds(named.Where(name => !written.Contains(name)).Select(name => $"docs/security.md names {name}"));
    }

    [GeneratedRegex(@"(public|internal) (async )?(Task|void) (?<name>\w+)\(")]
    private static partial Regex TestMethod();

    [GeneratedRegex("`(?<name>[A-Z][A-Za-z0-9]*(_[A-Za-z0-9]+){2,})`")]
    private static partial Regex NamedTest();
}

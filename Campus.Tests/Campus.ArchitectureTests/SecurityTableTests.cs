using System.Text.RegularExpressions;

namespace Campus.ArchitectureTests;

/// <summary>The tables of security requirements and of rules say by which test each holds: the tests are there.</summary>
public sealed partial class SecurityTableTests
{
    [Theory]
    [InlineData("docs/security.md", 100)]
    [InlineData("docs/rules.md", 25)]
    public void Every_test_that_a_table_names_exists(string path, int atLeast)
    {
        var written = SourceFile.All
            .Where(file => file is { IsTest: true, IsCSharp: true })
            .SelectMany(file => TestMethod().Matches(file.Text))
            .Select(method => method.Groups["name"].Value)
            .ToHashSet(StringComparer.Ordinal);
        var table = SourceFile.All.Single(file => file.Path == path);
        var named = NamedTest().Matches(table.Text).Select(name => name.Groups["name"].Value).ToList();
        named.Count.ShouldBeGreaterThan(atLeast);
        Rule.Holds(named.Where(name => !written.Contains(name)).Select(name => $"{path} names {name}"));
    }

    [GeneratedRegex(@"(public|internal) (async )?(Task|void) (?<name>\w+)\(")]
    private static partial Regex TestMethod();

    [GeneratedRegex("`(?<name>[A-Z][A-Za-z0-9]*(_[A-Za-z0-9]+){2,})`")]
    private static partial Regex NamedTest();
}

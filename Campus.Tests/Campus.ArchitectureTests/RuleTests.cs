using System.Text.RegularExpressions;

namespace Campus.ArchitectureTests;

/// <summary>What comments and documents quote is there for a reader to find.</summary>
public sealed partial class RuleTests
{
    private const string Rules = "docs/rules.md";

    private static readonly string[] Read = [".cs", ".cshtml", ".css", ".js", ".mjs", ".md", ".sh", ".csproj", ".props"];

    private static IEnumerable<SourceFile> Quoting => SourceFile.All.Where(file =>
        Read.Contains(file.Extension) && file.Path != Rules && file.Name != "RuleTests.cs" && !file.Path.StartsWith("content/", StringComparison.Ordinal));

    [Fact]
    public void The_rules_stand_in_their_order_and_each_says_where_it_is_held()
    {
        var rows = Row().Matches(SourceFile.All.Single(file => file.Path == Rules).Text);

        rows.Select(row => int.Parse(row.Groups["number"].Value)).ShouldBe(Enumerable.Range(1, 45));
        Rule.Holds(
            from row in rows
            let held = row.Groups["held"].Value
            where !held.Contains('`', StringComparison.Ordinal) && !held.Contains("not yet: ", StringComparison.Ordinal)
            select $"R{row.Groups["number"].Value} names no test and does not say with what it comes");
    }

    [Fact]
    public void A_rule_that_is_quoted_is_in_the_list_of_rules()
    {
        var known = Row().Matches(SourceFile.All.Single(file => file.Path == Rules).Text)
            .Select(row => "R" + row.Groups["number"].Value).ToHashSet(StringComparer.Ordinal);
        var quoted = (
            from file in Quoting
            from line in file.Text.Split('\n').Index()
            from Match match in Quoted().Matches(line.Item)
            select (Number: match.Value, Place: $"{file.Path}:{line.Index + 1}")).ToList();

        quoted.Count.ShouldBeGreaterThan(30);
        Rule.Holds(quoted.Where(one => !known.Contains(one.Number)).Select(one => $"{one.Place}: {one.Number}"));
    }

    [Fact]
    public void Nothing_is_quoted_that_a_reader_does_not_have() =>
        Rule.Holds(
            from file in Quoting
            from line in file.Text.Split('\n').Index()
            from Match match in Elsewhere().Matches(line.Item)
            select $"{file.Path}:{line.Index + 1}: {match.Value}");

    [GeneratedRegex(@"^\| R(?<number>[0-9]+) \|.*\| (?<held>[^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    // A number alone, in a sentence or at the head of a test's name.
    [GeneratedRegex(@"(?<=\b[Rr]ules? (?:R[0-9]+(?:, | and | to ))*)R[0-9]{1,2}\b|(?<=\()R[0-9]{1,2}(?=\))|(?<= )R[0-9]{1,2}(?=_[a-z])")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"design,? section [0-9]+|\brules? [0-9]+\.[0-9]+|house rule [0-9]+", RegexOptions.IgnoreCase)]
    private static partial Regex Elsewhere();
}

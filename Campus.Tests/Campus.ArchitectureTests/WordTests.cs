using System.Text.RegularExpressions;

namespace Campus.ArchitectureTests;

/// <summary>How the Dutch on screens reads.</summary>
public sealed partial class WordTests
{
    [Fact]
    public void Screens_have_one_kind_of_apostrophe() =>
        Rule.Holds(
            from file in SourceFile.Razor
            from line in file.Text.Split('\n').Index()
            from Match match in Plural().Matches(line.Item)
            select $"{file.Path}:{line.Index + 1}: {match.Value}");

    // "pagina's": what people read has a real apostrophe, as the texts of courses have.
    [GeneratedRegex(@"\p{L}\p{L}[aiouy]'s\b")]
    private static partial Regex Plural();
}

using System.Text.RegularExpressions;

namespace Campus.ArchitectureTests;

/// <summary>How the Dutch on screens reads.</summary>
public sealed partial class WordTests
{
    private const string CookiePage = "Campus.Modules/Campus.Contents/About/Texts/cookies.md";

    [Fact]
    public void Screens_have_one_kind_of_apostrophe() =>
        Rule.Holds(
            from file in SourceFile.Razor.Concat(Shown)
            from line in file.Text.Split('\n').Index()
            from Match match in Plural().Matches(line.Item)
            select $"{file.Path}:{line.Index + 1}: {match.Value}");

    [Fact]
    public void Sentences_in_code_have_that_apostrophe_too() =>
        Rule.Holds(
            from file in SourceFile.Product
            from line in file.Text.Split('\n').Index()
            from Match match in PluralInText().Matches(line.Item)
            select $"{file.Path}:{line.Index + 1}: {match.Value}");

    /// <summary>Visitors are told of every cookie, and of none that is not there.</summary>
    [Fact]
    public void The_page_about_cookies_names_each_of_them()
    {
        var made = SourceFile.Product.Where(file => file.Text.Contains("CookieNames", StringComparison.Ordinal))
            .SelectMany(file => Cookie().Matches(file.Text)).Select(match => match.Groups["name"].Value).Distinct();
        var told = CookieRow().Matches(SourceFile.All.Single(file => file.Path == CookiePage).Text).Select(match => match.Groups["name"].Value);

        told.ShouldBe(made, ignoreOrder: true);
    }

    // Markdown that people read on a screen.
    private static IEnumerable<SourceFile> Shown => SourceFile.All.Where(file =>
        file.Path == "docs/authoring.md" || file.Path.StartsWith("Campus.Modules/Campus.Contents/About/Texts/", StringComparison.Ordinal));

    // "pagina's": what people read has a real apostrophe, as the texts of courses have.
    [GeneratedRegex(@"\p{L}\p{L}[aiouy]'s\b")]
    private static partial Regex Plural();

    // Without the y, which English has too.
    [GeneratedRegex(@"""[^""]*\p{L}\p{L}[aiou]'s\b[^""]*""")]
    private static partial Regex PluralInText();

    [GeneratedRegex(@"""(?<name>campus(-[a-z]+)*)""")]
    private static partial Regex Cookie();

    [GeneratedRegex(@"^\| `(?<name>[^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex CookieRow();
}

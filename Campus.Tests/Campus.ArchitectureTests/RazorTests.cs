using System.Text.RegularExpressions;

namespace Campus.ArchitectureTests;

/// <summary>Pages hold no script and no style: the content security policy would stop them.</summary>
public sealed partial class RazorTests
{
    [Fact]
    public void Pages_hold_no_inline_script_or_style() =>
        Rule.Holds(
            from file in SourceFile.Razor
            from line in file.Text.Split('\n').Index()
            from found in Inline().Matches(line.Item)
            select $"{file.Path}:{line.Index + 1}: {found.Value}");

    [Fact]
    public void Every_form_that_posts_can_carry_its_token() =>
        Rule.Holds(
            from file in SourceFile.Razor
            from line in file.LinesWith("asp-antiforgery=\"false\"")
            select line);

    // A script element with src, or one that holds data, is fine.
    [GeneratedRegex(@"(?<=\s)style\s*=\s*""|<style\b|(?<=\s)on[a-z]{3,}\s*=\s*""|javascript:|<script(?![^>]*(\bsrc=|application/(ld\+)?json))[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();
}

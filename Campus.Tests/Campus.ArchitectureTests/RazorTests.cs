using System.Text.RegularExpressions;

namespace Campus.ArchitectureTests;

/// <summary>Pages hold no script and no style, which the content security policy would stop, and no element that nobody renders.</summary>
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

    // What no tag helper takes goes to the browser as it stands, and shows nothing.
    [Fact]
    public void Every_element_of_ours_has_a_tag_helper_in_scope() =>
        Rule.Holds(
            from file in SourceFile.Razor
            from element in Elements().Matches(file.Text).Select(match => match.Value).Distinct()
            let module = ModuleOf(element)
            where module is null || !IsInScope(file, module)
            select $"{file.Path}: <{element}> {(module is null ? "is nobody's" : $"needs @addTagHelper *, {module}")}");

    private static string? ModuleOf(string element) => SourceFile.Product
        .FirstOrDefault(file => file.Text.Contains($"[HtmlTargetElement(\"{element}\"", StringComparison.Ordinal))?.Path.Split('/')[1];

    private static bool IsInScope(SourceFile view, string module) => SourceFile.Razor
        .Where(file => file == view
            || (file.Name == "_ViewImports.cshtml" && view.Path.StartsWith(file.Path[..^file.Name.Length], StringComparison.Ordinal)))
        .Any(file => file.Text.Contains($"@addTagHelper *, {module}", StringComparison.Ordinal));

    // A script element with src, or one that holds data, is fine.
    [GeneratedRegex(@"(?<=\s)style\s*=\s*""|<style\b|(?<=\s)on[a-z]{3,}\s*=\s*""|javascript:|<script(?![^>]*(\bsrc=|application/(ld\+)?json))[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();

    [GeneratedRegex("(?<=<)pc-[a-z-]+")]
    private static partial Regex Elements();
}

using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Campus.Theme;

internal static class TagHelperOutputs
{
    /// <summary>Puts the component's classes before those that the page gave.</summary>
    public static void AddCss(this TagHelperOutput output, string classes)
    {
        var given = output.Attributes["class"]?.Value?.ToString();
        output.Attributes.SetAttribute("class", given is null ? classes : $"{classes} {given}");
    }
}

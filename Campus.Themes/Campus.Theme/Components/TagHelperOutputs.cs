using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Campus.Theme;

internal static class TagHelperOutputs
{
    /// <summary>Adds the component's classes to those that the page gave.</summary>
    public static void AddCss(this TagHelperOutput output, string classes)
    {
        var given = output.Attributes["class"]?.Value?.ToString();
        output.Attributes.SetAttribute("class", given is null ? classes : $"{given} {classes}");
    }
}

using Microsoft.AspNetCore.Html;

namespace Campus.Theme;

/// <summary>The mark and the name of the campus.</summary>
internal static class Logo
{
    /// <summary>The same on every page and in every view.</summary>
    public static HtmlString Mark { get; } = Markup.Of(
        $"""
        <svg viewBox="0 0 40 40" aria-hidden="true"><rect width="40" height="40" fill="#0a7378" /><path d="M8 8h12a12 12 0 0 1 0 24H8Z" fill="#ffb938" /><circle cx="20" cy="20" r="5.5" fill="#0d3b3f" /><path d="M8 20a12 12 0 0 1 12 12H8Z" fill="#fff" /></svg><span>ParticipatieCampus</span>
        """);
}

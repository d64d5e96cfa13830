using Microsoft.AspNetCore.Html;

namespace Campus.Theme;

/// <summary>
/// The guide for editors, screen by screen. A page of <c>/beheer</c> names its section in <c>ViewData["Help"]</c>, and the
/// layout shows it in place. Contents has the guide.
/// </summary>
public interface IScreenHelp
{
    /// <summary>The section about a screen, by its key; null when the guide has none.</summary>
    IHtmlContent? For(string screen);
}

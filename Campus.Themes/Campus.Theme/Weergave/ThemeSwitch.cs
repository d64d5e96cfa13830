using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;

namespace Campus.Theme;

/// <summary>The form that turns the dark view on and off, and leads back to the page it stood on.</summary>
internal static class ThemeSwitch
{
    /// <summary>The round button of the header, of which the words are for screen readers.</summary>
    public static HtmlString Button(HttpContext http) =>
        Render(http, Markup.Attribute("class", "pc-iconbtn"), Markup.Attribute("class", "pc-visually-hidden"));

    /// <summary>A row of a menu.</summary>
    public static HtmlString Row(HttpContext http) => Render(http, Markup.Empty, Markup.Empty);

    private static HtmlString Render(HttpContext http, HtmlString button, HtmlString words)
    {
        var dark = ThemeChoice.Of(http) == ThemeChoice.Dark;
        var page = http.Request.PathBase + http.Request.Path + http.Request.QueryString;
        return Markup.Of(
            $"""
            <form class="pc-weergave" method="post" action="/weergave">
              <input type="hidden" name="terug" value="{page}">
              <button type="submit" name="thema" value="{(dark ? "light" : "dark")}" aria-pressed="{(dark ? "true" : "false")}"{button}>
                {Icon.Render(http, "moon", "pc-moon")}{Icon.Render(http, "sun", "pc-sun")}
                <span{words}>Donkere weergave</span>
              </button>
            </form>
            """);
    }
}

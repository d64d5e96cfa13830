using Microsoft.AspNetCore.Mvc;

namespace Campus.Courses.Catalogue;

/// <summary>What a visitor asks of the catalogue, as it stands in the address.</summary>
internal sealed class CatalogueFilter
{
    /// <summary>The durations to choose from, with the minutes they end at.</summary>
    public static readonly IReadOnlyList<Choice> Durations =
        [new("kort", "Tot 1 uur"), new("middel", "1 tot 3 uur"), new("lang", "Meer dan 3 uur")];

    public static readonly IReadOnlyList<Choice> Forms = [new("zelfstudie", "Zelfstudie"), new("groep", "In een groep")];

    public static readonly IReadOnlyList<Choice> Orders =
        [new("titel", "Titel"), new("nieuw", "Nieuwste eerst"), new("kort", "Kortste eerst")];

    [FromQuery(Name = "q")]
    public string? Text { get; set; }

    [FromQuery(Name = "thema")]
    public string[] Themes { get; set; } = [];

    [FromQuery(Name = "tijd")]
    public string[] Times { get; set; } = [];

    [FromQuery(Name = "vorm")]
    public string[] Kinds { get; set; } = [];

    [FromQuery(Name = "volgorde")]
    public string? Order { get; set; }

    [FromQuery(Name = "pagina")]
    public int Page { get; set; } = 1;

    public int Chosen => Themes.Length + Times.Length + Kinds.Length;

    /// <summary>Whether everything is asked for, in the usual order: what most visitors see.</summary>
    public bool IsPlain => Chosen == 0 && Order is null && string.IsNullOrWhiteSpace(Text);

    public static string DurationOf(Card card) => card.Minutes switch
    {
        <= 60 => "kort",
        <= 180 => "middel",
        _ => "lang",
    };

    /// <summary>The cards that fit, in the order that was asked for.</summary>
    public IReadOnlyList<Card> Apply(IEnumerable<Card> cards)
    {
        var fitting = cards.Where(card =>
            (Themes.Length == 0 || Themes.Contains(card.ThemeId))
            && (Times.Length == 0 || Times.Contains(DurationOf(card)))
            && (Kinds.Length == 0 || Kinds.Contains(card.Form)));
        return Order switch
        {
            "nieuw" => [.. fitting.OrderByDescending(card => card.PublishedUtc).ThenBy(card => card.Title)],
            "kort" => [.. fitting.OrderBy(card => card.Minutes).ThenBy(card => card.Title)],
            _ => [.. fitting.OrderBy(card => card.Title, StringComparer.CurrentCultureIgnoreCase)],
        };
    }

    internal sealed record Choice(string Value, string Text);
}

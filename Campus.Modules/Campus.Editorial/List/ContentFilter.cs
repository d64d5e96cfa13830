using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;

namespace Campus.Editorial.List;

/// <summary>What somebody wants to see of all content.</summary>
internal sealed record ContentFilter
{
    [FromQuery(Name = "zoek")]
    [Display(Name = "Zoek op titel")]
    [StringLength(200)]
    public string? Search { get; init; }

    [FromQuery(Name = "type")]
    [Display(Name = "Soort")]
    public string? Type { get; init; }

    [FromQuery(Name = "status")]
    [Display(Name = "Status")]
    public ContentState? State { get; init; }

    [FromQuery(Name = "redacteur")]
    [Display(Name = "Laatst gewijzigd door")]
    [StringLength(255)]
    public string? Editor { get; init; }

    [FromQuery(Name = "thema")]
    [Display(Name = "Thema")]
    [StringLength(26)]
    public string? Term { get; init; }

    [FromQuery(Name = "sinds")]
    [Display(Name = "Gewijzigd sinds")]
    public DateOnly? Since { get; init; }

    public bool IsEmpty => this == new ContentFilter();
}

/// <summary>How an item stands, in the words of the list.</summary>
internal enum ContentState
{
    /// <summary>Never published, or taken off the site.</summary>
    [Display(Name = StateWords.Concept)]
    Concept,

    /// <summary>What visitors see is the newest.</summary>
    [Display(Name = StateWords.Live)]
    Gepubliceerd,

    /// <summary>On the site, with newer changes that visitors do not see.</summary>
    [Display(Name = StateWords.Ahead)]
    Gewijzigd,

    /// <summary>Comes on the site, or goes, by itself.</summary>
    [Display(Name = StateWords.Planned)]
    Gepland,
}

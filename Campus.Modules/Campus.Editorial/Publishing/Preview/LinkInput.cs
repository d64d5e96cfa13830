using System.ComponentModel.DataAnnotations;

namespace Campus.Editorial.Publishing.Preview;

/// <summary>What somebody fills in to make a review link.</summary>
internal sealed class LinkInput
{
    [Display(Name = "Voor wie is de link?")]
    [Required(ErrorMessage = "Schrijf op voor wie de link is.")]
    [StringLength(100, ErrorMessage = "Gebruik hoogstens 100 tekens.")]
    public string? Name { get; set; }

    [Display(Name = "Hoelang werkt hij?")]
    [Range(1, 90, ErrorMessage = "Kies hoelang de link werkt.")]
    public int Days { get; set; } = 14;
}

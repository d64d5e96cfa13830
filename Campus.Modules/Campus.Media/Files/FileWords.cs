using System.ComponentModel.DataAnnotations;
using Campus.Media.Changes;

namespace Campus.Media.Files;

/// <summary>What editors fill in about a file; the focal point in hundredths, as on a ruler.</summary>
internal sealed class FileWords
{
    [Display(Name = "Alt-tekst")]
    [StringLength(1000, ErrorMessage = "Maak de alt-tekst korter: hoogstens 1000 tekens.")]
    public string? AltText { get; set; }

    [Display(Name = "Deze afbeelding is versiering en heeft geen alt-tekst nodig")]
    public bool Decorative { get; set; }

    [Display(Name = "Van links, in procenten")]
    [Range(0, 100, ErrorMessage = "Vul een getal van 0 tot en met 100 in.")]
    public int? FocusX { get; set; }

    [Display(Name = "Van boven, in procenten")]
    [Range(0, 100, ErrorMessage = "Vul een getal van 0 tot en met 100 in.")]
    public int? FocusY { get; set; }

    [Display(Name = "Bestand met ondertitels")]
    public string? Captions { get; set; }

    public static FileWords Of(MediaFile file) => new()
    {
        AltText = file.AltText,
        Decorative = file.Decorative,
        FocusX = (int)Math.Round((file.FocalX ?? 0.5) * 100),
        FocusY = (int)Math.Round((file.FocalY ?? 0.5) * 100),
        Captions = file.Captions,
    };

    public MediaWords Read() => new(AltText, Decorative, FocusX / 100.0, FocusY / 100.0, Captions);
}

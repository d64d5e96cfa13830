using System.ComponentModel.DataAnnotations;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Campus.Theme;

/// <summary>The living page: every component in every state.</summary>
[RequirePermission("ViewComponents")]
internal sealed class BouwstenenModel : PageModel
{
    public Example Input { get; } = new();

    public Example Wrong { get; } = new() { Mail = "samira@" };

    public IReadOnlyList<SelectListItem> Functions { get; } =
        [new("Kies een functie", ""), new("Klantmanager", "klant"), new("Inkomensconsulent", "inkomen"), new("Beleidsadviseur", "beleid")];

    public IReadOnlyList<SelectListItem> Themes { get; } =
        [new("Wet en uitvoering", "wet"), new("Gespreksvoering", "gesprek"), new("Schulden en inkomen", "schuld")];

    public IReadOnlyList<SelectListItem> Frequencies { get; } = [new("Elke week", "week"), new("Elke maand", "maand"), new("Nooit", "nooit")];

    public void OnGet()
    {
        ModelState.AddModelError("Wrong.Mail", "Vul een e-mailadres in zoals naam@gemeente.nl.");
        ModelState.AddModelError("Wrong.Frequency", "Kies hoe vaak je bericht wilt.");
        ModelState.AddModelError("Wrong.Agreed", "Ga akkoord met de huisregels om verder te gaan.");
    }

    internal sealed class Example
    {
        [Display(Name = "Naam"), StringLength(120)]
        public string Name { get; init; } = "Samira Bakker";

        [Display(Name = "E-mailadres"), EmailAddress]
        public string Mail { get; init; } = "";

        [Display(Name = "Wachtwoord")]
        public string Password { get; init; } = "";

        [Display(Name = "Wat wil je leren?")]
        public string? Goal { get; init; }

        [Display(Name = "Functie")]
        public string Function { get; init; } = "";

        [Display(Name = "Eerste bijeenkomst")]
        public DateOnly? Start { get; init; }

        [Display(Name = "Aantal plaatsen")]
        public int Seats { get; init; } = 12;

        [Display(Name = "Werkblad")]
        public string? File { get; init; }

        [Display(Name = "Welke thema’s volg je?")]
        public List<string> Themes { get; init; } = ["wet"];

        [Display(Name = "Hoe vaak wil je bericht?")]
        public string Frequency { get; init; } = "week";

        [Display(Name = "Ik ga akkoord met de huisregels")]
        public bool Agreed { get; init; }
    }
}

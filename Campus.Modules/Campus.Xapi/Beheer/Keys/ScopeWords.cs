using Campus.Xapi.Credentials;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Campus.Xapi.Beheer.Keys;

/// <summary>What each scope means, for somebody who never read xAPI.</summary>
internal static class ScopeWords
{
    private static readonly Dictionary<string, (string Title, string Explanation)> Words = new(StringComparer.Ordinal)
    {
        [Scopes.Write] = ("Uitspraken insturen", "Voegt nieuwe leerdata toe, maar kan niets lezen."),
        [Scopes.ReadMine] = ("Eigen uitspraken lezen", "Ziet alleen wat met deze sleutel is ingestuurd."),
        [Scopes.Read] = ("Alle uitspraken lezen", "Ziet wat iedereen leert, ook wat andere programma’s insturen."),
        [Scopes.State] = ("Bewaren waar iemand is", "Leest en schrijft de stand van een activiteit, zodat iemand later verder kan."),
        [Scopes.Define] = ("Activiteiten beschrijven", "Bepaalt hoe activiteiten heten en wat erbij staat."),
        [Scopes.Profile] = ("Profielen bewaren", "Leest en schrijft gegevens bij een persoon of activiteit, zoals een voorkeur."),
        [Scopes.AllRead] = ("Alles lezen", "Ziet alle uitspraken, standen en profielen, maar verandert niets."),
        [Scopes.All] = ("Alles van xAPI", "Leest en schrijft alles. Alleen voor een programma dat je helemaal vertrouwt."),
        [Scopes.Acts] = (
            "Leren laten meetellen",
            "Wat dit programma instuurt, telt mee voor de voortgang: iemand kan er een les mee afronden of een cursus mee halen. "
            + "Zonder deze keuze bewaart de campus het wel, maar verandert er niets aan de voortgang. Je kunt dit later niet meer veranderen."),
        [Scopes.Launch] = (
            "Sleutels per start maken",
            "Maakt tijdelijke sleutels voor één deelnemer en één activiteit, zodat een lespakket nooit een sleutel heeft die voor iedereen werkt."),
        [Scopes.Void] = (
            "Uitspraken van anderen ongeldig maken",
            "Ook uitspraken van de campus zelf. Zonder deze keuze kan een programma alleen ongeldig maken wat het zelf heeft ingestuurd."),
    };

    public static IEnumerable<SelectListItem> ChoicesFor(KeyTerms terms) => Scopes.InOrder
        .Where(scope => terms.Counts is null || scope != Scopes.Acts)
        .Select(scope => new SelectListItem(Title(scope), scope));

    public static IReadOnlyDictionary<string, string> Explanations { get; } =
        Words.ToDictionary(word => word.Key, word => $"{word.Value.Explanation} ({word.Key})");

    public static string Title(string scope) => Words.TryGetValue(scope, out var word) ? word.Title : scope;
}

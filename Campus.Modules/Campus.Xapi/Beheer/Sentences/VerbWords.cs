using System.Text.Json;

namespace Campus.Xapi.Beheer.Sentences;

/// <summary>The verbs of ADL and cmi5 in Dutch, with the place of what they are about.</summary>
internal static class VerbWords
{
    private const string Adl = "http://adlnet.gov/expapi/verbs/";
    private const string W3 = "https://w3id.org/xapi/adl/verbs/";

    /// <summary>By IRI, in alphabetical order of the words.</summary>
    public static readonly IReadOnlyDictionary<string, string> Known = new SortedDictionary<string, string>(
        StringComparer.Ordinal)
    {
        [Adl + "answered"] = "beantwoordde {0}",
        [Adl + "asked"] = "stelde een vraag: {0}",
        [Adl + "attempted"] = "probeerde {0}",
        [Adl + "attended"] = "was bij {0}",
        [Adl + "commented"] = "schreef een opmerking bij {0}",
        [Adl + "completed"] = "rondde {0} af",
        [Adl + "exited"] = "verliet {0}",
        [Adl + "experienced"] = "bekeek {0}",
        [Adl + "failed"] = "haalde {0} niet",
        [Adl + "imported"] = "importeerde {0}",
        [Adl + "initialized"] = "begon aan {0}",
        [Adl + "interacted"] = "gebruikte {0}",
        [Adl + "launched"] = "opende {0}",
        [Adl + "mastered"] = "beheerste {0}",
        [Adl + "passed"] = "haalde {0}",
        [Adl + "preferred"] = "koos voor {0}",
        [Adl + "progressed"] = "kwam verder in {0}",
        [Adl + "registered"] = "schreef zich in voor {0}",
        [Adl + "responded"] = "reageerde op {0}",
        [Adl + "resumed"] = "ging verder met {0}",
        [Adl + "scored"] = "kreeg een score voor {0}",
        [Adl + "shared"] = "deelde {0}",
        [Adl + "suspended"] = "onderbrak {0}",
        [Adl + "terminated"] = "stopte met {0}",
        [Adl + "voided"] = "trok {0} in",
        [W3 + "abandoned"] = "brak {0} af",
        [W3 + "logged-in"] = "logde in bij {0}",
        [W3 + "logged-out"] = "logde uit bij {0}",
        [W3 + "satisfied"] = "voldeed aan {0}",
        [W3 + "waived"] = "kreeg vrijstelling voor {0}",
    };

    private static readonly Dictionary<string, string> ByShortName =
        Known.Keys.ToDictionary(Texts.LastSegment, iri => iri, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The IRI of a known verb by its last part, such as <c>completed</c>; null when it is not known.
    /// </summary>
    public static string? Find(string shortName) => ByShortName.GetValueOrDefault(shortName);

    /// <summary>A sentence with {0} for what the verb is about.</summary>
    public static string Sentence(JsonElement verb)
    {
        var iri = verb.GetProperty("id"u8).GetString()!;
        return Known.TryGetValue(iri, out var known) ? known : Display(verb, iri) + " {0}";
    }

    /// <summary>The verb alone, for a list or a cell.</summary>
    public static string Word(JsonElement verb)
    {
        var iri = verb.GetProperty("id"u8).GetString()!;
        return Known.TryGetValue(iri, out var known) ? Plain(known) : Display(verb, iri);
    }

    /// <summary>A known sentence without its place for a thing.</summary>
    public static string Plain(string sentence) => sentence.Replace(" {0}", "", StringComparison.Ordinal).TrimEnd(':');

    private static string Display(JsonElement verb, string iri) =>
        (verb.TryGetProperty("display"u8, out var display) ? Texts.Of(display) : null) ?? Texts.LastSegment(iri);
}

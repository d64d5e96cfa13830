using System.ComponentModel.DataAnnotations;
using Campus.Platform;
using Campus.Xapi.Forwarding;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Campus.Xapi.Beheer.Forwarding;

/// <summary>What somebody fills in about a store to forward to.</summary>
internal sealed class TargetForm
{
    private const int IdLength = 26;
    private const StringSplitOptions Clean = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    public static IEnumerable<SelectListItem> Versions => TargetRules.Versions.Select(version => new SelectListItem($"xAPI {version}", version));

    /// <summary>The id that it gets when it is added.</summary>
    public string Id { get; set; } = IdGenerator.NewId();

    [Display(Name = "Naam")]
    [Required(ErrorMessage = "Vul in hoe je de bestemming noemt.")]
    [MaxLength(ForwardingTargetRow.LongestName)]
    public string? Name { get; set; }

    [Display(Name = "Adres (endpoint)")]
    [Required(ErrorMessage = "Vul het adres van de andere opslag in.")]
    [MaxLength(ForwardingTargetRow.LongestEndpoint)]
    public string? Endpoint { get; set; }

    [Display(Name = "Sleutel (gebruikersnaam)")]
    [Required(ErrorMessage = "Vul de sleutel in die je van de andere kant kreeg.")]
    [MaxLength(ForwardingTargetRow.LongestKey)]
    public string? Key { get; set; }

    [Display(Name = "Geheim (wachtwoord)")]
    public string? Secret { get; set; }

    [Display(Name = "Versie")]
    public string? Version { get; set; } = TargetRules.Versions[0];

    [Display(Name = "Alleen deze werkwoorden")]
    public string? Verbs { get; set; }

    [Display(Name = "Alleen deze activiteiten")]
    public string? Activities { get; set; }

    [Display(Name = "Alleen wat de campus zelf vastlegt, niet wat andere programma’s insturen")]
    public bool OnlyOwn { get; set; }

    [Display(Name = "Stuur ook alles door wat er al is")]
    public bool FromTheBeginning { get; set; }

    [Display(Name = "Doorsturen staat aan")]
    public bool Enabled { get; set; } = true;

    public TargetDraft Draft => new()
    {
        Id = Id is { Length: IdLength } && Id.All(char.IsAsciiLetterOrDigit) ? Id : null,
        Name = Name?.Trim() ?? "",
        Endpoint = Endpoint?.Trim() ?? "",
        Key = Key?.Trim() ?? "",
        Secret = Secret,
        Version = Version ?? "",
        Filter = new ForwardingFilter(Lines(Verbs), Lines(Activities), OnlyOwn),
        Enabled = Enabled,
        FromTheBeginning = FromTheBeginning,
    };

    public static TargetForm Of(TargetState state) => new()
    {
        Id = state.Id,
        Name = state.Name,
        Endpoint = state.Endpoint,
        Key = state.Key,
        Version = state.Version,
        Verbs = string.Join('\n', state.Filter.Verbs),
        Activities = string.Join('\n', state.Filter.Activities),
        OnlyOwn = state.Filter.OnlyOwn,
        Enabled = state.Enabled,
    };

    public static void Tell(IEnumerable<TargetMistake> mistakes, ModelStateDictionary state)
    {
        foreach (var mistake in mistakes)
        {
            var field = mistake.Field == nameof(TargetDraft.Filter) ? nameof(Verbs) : mistake.Field;
            state.AddModelError($"Input.{field}", mistake.Message);
        }
    }

    private static string[] Lines(string? text) => text?.Split('\n', Clean) ?? [];
}

using System.Text.Json.Serialization;
using Campus.Accounts.Data;
using Campus.Accounts.Recipes;

namespace Campus.Accounts.Roles;

/// <summary>A role as a recipe leaves it.</summary>
internal sealed record RoleDraft(string Name, string? Description, IReadOnlyList<string> Permissions, bool AsksTwoSteps)
{
    public bool SameAs(RoleDraft? other) =>
        other is not null && Description == other.Description && AsksTwoSteps == other.AsksTwoSteps
        && Permissions.SequenceEqual(other.Permissions, StringComparer.Ordinal);
}

/// <summary>A role as a recipe describes it. Orchard knows all but the last.</summary>
internal sealed record RoleBody(
    string? Name, string? Description, IReadOnlyList<string>? Permissions, string? PermissionBehavior, bool? AsksTwoSteps)
{
    /// <summary>The name as it is compared and stored: what is judged under one name must not be written under another.</summary>
    public string? Name { get; init; } = GivenName.Of(Name);

    /// <summary>The names of permissions, by the same rule.</summary>
    public IReadOnlyList<string>? Permissions { get; init; } = GivenName.AllOf(Permissions);

    private static readonly string[] Behaviors = ["Replace", "Add", "Remove"];

    /// <summary>Why this cannot be a role; null when it can.</summary>
    [JsonIgnore]
    public string? Problem
    {
        get
        {
            if (string.IsNullOrWhiteSpace(Name))
            {
                return "Een rol heeft een naam nodig.";
            }
            if (!GivenName.IsVisible(Name))
            {
                return "In de naam van een rol mogen geen onzichtbare tekens staan.";
            }
            if (Name.Length > 255 || Description?.Length > 1000)
            {
                return "De naam van een rol is hoogstens 255 tekens lang, de beschrijving 1000.";
            }
            return Behaviors.Contains(Behavior, StringComparer.OrdinalIgnoreCase)
                ? null
                : $"PermissionBehavior is Replace, Add of Remove, niet ‘{PermissionBehavior}’.";
        }
    }

    public RoleDraft ApplyTo(RoleDraft? before)
    {
        // Orchard's Administrator may do all and stores nothing.
        IReadOnlyList<string> given = string.Equals(Name, RoleNames.OrchardAdministrator, StringComparison.OrdinalIgnoreCase) ? [] : Permissions ?? [];
        IReadOnlyList<string> held = before?.Permissions ?? [];
        var after = Behavior.ToUpperInvariant() switch
        {
            "ADD" => held.Concat(given),
            "REMOVE" => held.Except(given, StringComparer.Ordinal),
            _ => given,
        };
        return new RoleDraft(
            before?.Name ?? Name!,
            Description,
            [.. after.Distinct(StringComparer.Ordinal)],
            AsksTwoSteps ?? before?.AsksTwoSteps ?? false);
    }

    private string Behavior => string.IsNullOrEmpty(PermissionBehavior) ? Behaviors[0] : PermissionBehavior;
}

using Campus.Accounts.Beheer.Roles;
using Campus.Accounts.Data;
using Campus.Accounts.SignIn;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Accounts.Beheer.Audit;

/// <summary>What happened to people, roles and organisations. A name is shown to whoever may know everybody.</summary>
internal sealed class AccountWords(CampusDb db, GivenRights rights) : IAuditWords
{
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["Name"] = "naam", ["Email"] = "e-mailadres", ["Organisation"] = "organisatie", ["Function"] = "functie",
    };

    public IReadOnlyDictionary<string, string> Categories { get; } =
        new Dictionary<string, string> { ["User"] = "Mensen", ["Roles"] = "Rollen", ["Organisation"] = "Organisaties", ["AuditTrail"] = "Logboek", ["Security"] = "Beveiliging" };

    public async ValueTask<IReadOnlyDictionary<string, AuditWords>> DescribeAsync(
        IReadOnlyList<AuditRecord> entries, CancellationToken cancellationToken)
    {
        var known = new Known(
            await NamesAsync(Ids(entries, "User"), cancellationToken), await RolesAsync(Ids(entries, "Roles"), cancellationToken),
            await OrganisationsAsync(Ids(entries, "Organisation"), cancellationToken));
        Dictionary<string, AuditWords> words = new(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (Describe(entry, known) is { } described)
            {
                words.Add(entry.EventId, described);
            }
        }
        return words;
    }

    private static List<string> Ids(IReadOnlyList<AuditRecord> entries, string category) =>
        [.. entries.Where(entry => entry.Category == category).Select(entry => entry.CorrelationId).Distinct()];

    private async Task<Dictionary<string, string>> NamesAsync(List<string> ids, CancellationToken cancellationToken) =>
        ids.Count > 0 && await rights.HasAsync(AccountPermissions.ListUsers.Name, cancellationToken)
            ? await db.Set<CampusUser>().Where(user => ids.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.Name, cancellationToken)
            : [];

    private async Task<Dictionary<string, string>> RolesAsync(List<string> names, CancellationToken cancellationToken) => names.Count > 0
        ? await db.Set<CampusRole>().Where(role => names.Contains(role.Name!)).ToDictionaryAsync(role => role.Name!, role => role.Id, cancellationToken)
        : [];

    private async Task<HashSet<string>> OrganisationsAsync(List<string> ids, CancellationToken cancellationToken) => ids.Count > 0
        ? await db.Set<StoredOrganisation>().Where(organisation => ids.Contains(organisation.Id)).Select(organisation => organisation.Id).ToHashSetAsync(cancellationToken)
        : [];

    private static AuditWords? Describe(AuditRecord entry, Known known) => entry.Category switch
    {
        "User" => User(entry, known.Names.GetValueOrDefault(entry.CorrelationId)),
        "Roles" => Role(entry, known.Roles.GetValueOrDefault(entry.CorrelationId)),
        "Organisation" => Organisation(entry, known.Organisations.Contains(entry.CorrelationId)),
        "Security" when entry.Name == "TooManyRequests" => new("weigerde", "te veel verzoeken in korte tijd", Times(entry)),
        "AuditTrail" when entry.Name == "Exported" => new("downloadde", "het logboek", "", "/beheer/logboek"),
        _ => null,
    };

    private static AuditWords? User(AuditRecord entry, string? name)
    {
        var who = name ?? $"account {entry.CorrelationId}";
        var link = name is null ? null : $"/beheer/gebruikers/{entry.CorrelationId}";
        var list = string.Join(", ", entry.Texts("Roles"));
        return entry.Name switch
        {
            "Invited" => new("nodigde uit:", who, list.Length == 0 ? "" : $", als {list}", link),
            "Changed" => new("wijzigde bij", who, $": {string.Join(", ", entry.Texts("Fields").Select(field => Fields.GetValueOrDefault(field, field)))}", link),
            "RolesAdded" => new("gaf", who, $" de rol {list}", link),
            "RolesRemoved" => new("nam van", who, $" de rol {list} af", link),
            "Locked" => new("zette op slot:", who, $". Reden: {entry.Text("Reason")}", link),
            "Unlocked" => new("haalde van het slot:", who, "", link),
            "PasswordLinkSent" => new("stuurde een link voor een nieuw wachtwoord aan", who, "", link),
            "PasswordChanged" => new("wijzigde het wachtwoord van", who, "", link),
            "PasswordReset" => new("koos via een mail een nieuw wachtwoord voor", who, "", link),
            "LockedOut" => new("sloot na te veel verkeerde wachtwoorden of codes even af:", who, "", link),
            "TwoStepsOn" => new("zette twee stappen aan voor", who, "", link),
            "TwoStepsOff" => new("zette twee stappen uit voor", who, "", link),
            "TwoStepsReset" => new("haalde twee stappen weg bij", who, $". Reden: {entry.Text("Reason")}", link),
            "RecoveryCodesRenewed" => new("maakte nieuwe herstelcodes voor", who, "", link),
            "RecoveryCodeUsed" => new("liet met een herstelcode binnen:", who, "", link),
            "SignedIn" => new("liet binnen:", who, entry.Text("Steps") == "Two" ? ", in twee stappen" : "", link),
            "SignedOut" => new("logde uit:", who, "", link),
            "SessionsEnded" => new("meldde apparaten af van", who, "", link),
            "SignInFailed" => new("weigerde een wachtwoord of code van", Unknown(entry) ?? who, Times(entry), link),
            "SignInRefused" => new("liet niet binnen:", who, $", want het account is {(entry.Text("Why") == "Locked" ? "op slot" : "nog niet bevestigd")}{Times(entry)}", link),
            "Refused" => new("weigerde een pagina aan", Unknown(entry) ?? who, $": {entry.Text("Page")}{Times(entry)}", link),
            "MembershipBegan" or "MembershipEnded" => Belonging(entry, who, link),
            "FirstAdministrator" => new("maakte de eerste beheerder:", who, "", link),
            _ => null,
        };
    }

    private static AuditWords Belonging(AuditRecord entry, string who, string? link) =>
        new(entry.Name == "MembershipBegan" ? "voegde toe aan" : "beëindigde bij", $"‘{entry.Text("Organisation")}’", $": {who}, als {entry.Text("Role")}", link);

    private static string? Unknown(AuditRecord entry) => entry.CorrelationId == SignInAttempts.Nobody ? "een onbekend adres" : null;

    private static string Times(AuditRecord entry) => entry.Text("Times") is { } times and not "1" ? $" ({times} keer)" : "";

    private static AuditWords? Role(AuditRecord entry, string? id)
    {
        var thing = $"de rol ‘{RoleWords.NameOf(entry.CorrelationId)}’";
        var link = id is null ? null : $"/beheer/rollen/{id}";
        return entry.Name switch
        {
            "Created" => new("maakte", thing, "", link),
            "Changed" => new("wijzigde", thing, Differences(entry), link),
            "Removed" => new("verwijderde", thing),
            _ => null,
        };
    }

    private static string Differences(AuditRecord entry)
    {
        string[] parts =
        [
            .. entry.Texts("Added") is { Count: > 0 } added ? [$"erbij: {string.Join(", ", added)}"] : (string[])[],
            .. entry.Text("TwoSteps") is { } asks ? [asks == "Asked" ? "twee stappen verplicht" : "twee stappen niet meer verplicht"] : (string[])[],
            .. entry.Texts("Removed") is { Count: > 0 } removed ? [$"eraf: {string.Join(", ", removed)}"] : (string[])[],
        ];
        return parts.Length == 0 ? "" : $" ({string.Join("; ", parts)})";
    }

    private static AuditWords? Organisation(AuditRecord entry, bool isThere)
    {
        var thing = $"de organisatie ‘{entry.Text("Name")}’";
        var link = isThere ? $"/beheer/organisaties/{entry.CorrelationId}" : null;
        return entry.Name switch
        {
            "Created" => new("voegde toe:", thing, "", link),
            "Changed" => new("wijzigde", thing, "", link),
            "Removed" => new("verwijderde", thing),
            "DomainAdded" => new("gaf aan", thing, $" het maildomein {entry.Text("Domain")}", link),
            "DomainRemoved" => new("nam van", thing, $" het maildomein {entry.Text("Domain")} af", link),
            _ => null,
        };
    }

    // What is still there: only that has a page to lead to.
    private sealed record Known(Dictionary<string, string> Names, Dictionary<string, string> Roles, HashSet<string> Organisations);
}

using System.Globalization;
using Campus.Accounts.Data;
using Campus.Platform;

namespace Campus.Accounts.Beheer.Roles;

/// <summary>Some things that a role may do, as ends of the sentence "Met deze rol kun je …".</summary>
internal sealed record RoleSentences(string Title, IReadOnlyList<string> Phrases);

/// <summary>What a role may do in plain words. Orchard's names begin with what one does, and so tell how far it goes.</summary>
internal static class RoleWords
{
    private const string Managing = "Beheren";

    private static readonly (string Title, string[] Starts)[] Kinds =
    [
        ("Lezen", ["View", "List", "Read", "Preview", "Access", "Take"]),
        ("Schrijven", ["Edit", "Clone", "Delete", "Enrol", "ManageOwn", "ManageMedia"]),
        ("Publiceren", ["Publish", "SetHomepage", "Import", "Export"]),
        (Managing, [""]),
    ];

    /// <summary>What a role is called: Orchard's names of the two that nobody is given say little to who reads Dutch.</summary>
    public static string NameOf(string role) => role switch
    {
        SystemRoles.Anonymous => "Bezoekers (niet ingelogd)",
        SystemRoles.Authenticated => "Iedereen die is ingelogd",
        _ => role,
    };

    public static IReadOnlyList<RoleSentences> Of(CampusRole role, IEnumerable<PermissionGroup> groups)
    {
        if (role.PermissionNames().Contains(Permission.SiteOwner.Name))
        {
            return [new("Alles", ["alles doen wat in de campus kan: lezen, schrijven, publiceren en beheren"])];
        }
        var held = groups.SelectMany(group => group.Lines).Where(IsWorthSaying).ToLookup(line => KindOf(line.Permission.Name), Phrase);
        return [.. Kinds.Select(kind => new RoleSentences(kind.Title, [.. held[kind.Title]])).Where(kind => kind.Phrases.Count > 0)];
    }

    // Whoever may publish everything may publish their own: saying both only makes the list longer.
    private static bool IsWorthSaying(PermissionLine line) =>
        line.Stored || (line.Held && !line.Permission.Name.Contains("Own", StringComparison.Ordinal));

    // EditUsers and DeleteUsers are no writing.
    private static string KindOf(string name) =>
        name.EndsWith("Users", StringComparison.Ordinal) && !name.StartsWith("List", StringComparison.Ordinal)
            ? Managing
            : Kinds.First(kind => kind.Starts.Any(start => name.StartsWith(start, StringComparison.Ordinal))).Title;

    private static string Phrase(PermissionLine line) =>
        char.ToLower(line.Permission.Description[0], CultureInfo.InvariantCulture) + line.Permission.Description[1..];
}

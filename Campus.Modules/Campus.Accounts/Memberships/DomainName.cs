using System.Text.RegularExpressions;

namespace Campus.Accounts.Memberships;

/// <summary>What stands behind the @.</summary>
internal static partial class DomainName
{
    private const int MostLetters = 253;

    // Where anybody gets an address, an address proves nothing.
    private static readonly HashSet<string> OpenToAnybody = new(StringComparer.Ordinal)
    {
        "gmail.com", "googlemail.com", "outlook.com", "outlook.nl", "hotmail.com", "hotmail.nl", "live.com", "live.nl", "msn.com",
        "yahoo.com", "yahoo.nl", "icloud.com", "me.com", "mac.com", "proton.me", "protonmail.com", "gmx.com", "gmx.net", "aol.com",
        "ziggo.nl", "kpnmail.nl", "kpnplanet.nl", "planet.nl", "hetnet.nl", "home.nl", "xs4all.nl", "casema.nl", "chello.nl",
        "upcmail.nl", "quicknet.nl", "zonnet.nl", "tele2.nl", "telfort.nl", "online.nl", "solcon.nl", "caiway.nl", "delta.nl",
    };

    public static string Of(string address) => address[(address.LastIndexOf('@') + 1)..].ToLowerInvariant();

    /// <summary>
    /// What somebody meant by a typed domain: also when it was typed with the @, or with what stands before it.
    /// </summary>
    public static string Clean(string? typed) => Of((typed ?? "").Trim().TrimEnd('.'));

    /// <summary>Why a domain proves nothing; null when it can.</summary>
    public static string? Problem(string domain) =>
        domain.Length > MostLetters || !Shape().IsMatch(domain) ? "Vul een maildomein in, zoals assen.nl."
        : OpenToAnybody.Contains(domain)
            ? $"Bij {domain} kan iedereen een adres krijgen. Zo’n adres bewijst niet waar iemand werkt."
        : null;

    [GeneratedRegex(@"^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$", RegexOptions.NonBacktracking)]
    private static partial Regex Shape();
}

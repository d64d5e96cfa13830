using System.Net;
using Campus.Xapi.Statements.Validation;
using System.Text;

namespace Campus.Xapi.Forwarding;

/// <summary>What may be filled in about another store.</summary>
internal static class TargetRules
{
    public static IReadOnlyList<string> Versions { get; } = ["1.0.3", "2.0.0"];

    /// <summary>What is wrong with a draft; nothing when it may be kept.</summary>
    public static List<TargetMistake> Check(TargetDraft draft, bool secretKnown, bool mayUseHttp)
    {
        var mistakes = new List<TargetMistake>();
        Length(nameof(draft.Name), draft.Name, ForwardingTables.LongestName);
        Length(nameof(draft.Key), draft.Key, ForwardingTables.LongestKey);
        if (draft.Key.Contains(':', StringComparison.Ordinal))
        {
            Wrong(nameof(draft.Key), "In een sleutel staat geen dubbele punt.");
        }
        if (!secretKnown && string.IsNullOrEmpty(draft.Secret))
        {
            Wrong(nameof(draft.Secret), "Vul het geheim in dat bij de sleutel hoort.");
        }
        if (draft.Endpoint.Length > ForwardingTables.LongestEndpoint || !IsAllowed(draft.Endpoint, mayUseHttp))
        {
            Wrong(nameof(draft.Endpoint), "Vul een adres in dat begint met https://, zonder vraagteken of hekje.");
        }
        if (!Versions.Contains(draft.Version, StringComparer.Ordinal))
        {
            Wrong(nameof(draft.Version), "Kies een versie uit de lijst.");
        }
        if (draft.Filter.Verbs.Concat(draft.Filter.Activities).Any(text => !Formats.IsIri(Encoding.UTF8.GetBytes(text))))
        {
            Wrong(nameof(draft.Filter), "Een werkwoord of activiteit is een adres, zoals http://adlnet.gov/expapi/verbs/completed.");
        }
        return mistakes;

        void Length(string field, string text, int longest)
        {
            if (text.Length == 0 || text.Length > longest)
            {
                Wrong(field, $"Vul hier iets in van hoogstens {longest} tekens.");
            }
        }

        void Wrong(string field, string message) => mistakes.Add(new TargetMistake(field, message));
    }

    /// <summary>
    /// Whether an address may be called: encrypted, and nothing hidden in it. Plain http is for a store on the same machine,
    /// while developing.
    /// </summary>
    public static bool IsAllowed(string endpoint, bool mayUseHttp) =>
        Uri.TryCreate(endpoint, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (mayUseHttp && address.Scheme == Uri.UriSchemeHttp && IsThisMachine(address)))
        && address.UserInfo.Length == 0 && address.Query.Length == 0 && address.Fragment.Length == 0;

    private static bool IsThisMachine(Uri address) =>
        address.IsLoopback || (IPAddress.TryParse(address.Host, out var ip) && IPAddress.IsLoopback(ip));
}

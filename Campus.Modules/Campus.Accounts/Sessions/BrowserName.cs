namespace Campus.Accounts.Sessions;

/// <summary>
/// A browser as its owner knows it: "Firefox op Windows". What browsers say of themselves is long and half untrue, and none of
/// the rest is needed.
/// </summary>
internal static class BrowserName
{
    private const string Unknown = "Onbekende browser";

    // In this order: most call themselves Chrome and Safari as well.
    private static readonly (string Says, string Name)[] Browsers =
    [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("Vivaldi", "Vivaldi"), ("SamsungBrowser", "Samsung Internet"), ("FxiOS", "Firefox"),
        ("Firefox", "Firefox"), ("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Chromium", "Chromium"), ("Safari", "Safari"),
    ];

    private static readonly (string Says, string Name)[] Devices =
    [
        ("iPhone", "een iPhone"), ("iPad", "een iPad"), ("Android", "Android"), ("CrOS", "een Chromebook"), ("Windows", "Windows"),
        ("Macintosh", "een Mac"), ("Linux", "Linux"),
    ];

    public static string Of(string? userAgent)
    {
        var text = userAgent ?? "";
        var browser = Find(Browsers, text);
        var device = Find(Devices, text);
        return device is null ? browser ?? Unknown : $"{browser ?? Unknown} op {device}";
    }

    private static string? Find((string Says, string Name)[] known, string text) =>
        known.FirstOrDefault(one => text.Contains(one.Says, StringComparison.Ordinal)).Name;
}

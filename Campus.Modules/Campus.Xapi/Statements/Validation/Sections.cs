namespace Campus.Xapi.Statements.Validation;

/// <summary>
/// Names the section of the specification that a refusal comes from, in the version that the request follows. Rules carry
/// the numbers of xAPI 1.0.3; IEEE 9274.1.1, which is xAPI 2.0, has the same rules in an order of its own.
/// </summary>
internal static class Sections
{
    private const string Data = "Data ";

    // The first that fits counts, so the narrow ones stand before the wide ones.
    private static readonly (string In1, string In2)[] Moved =
    [
        ("Data 2.2", "4.2.1"),
        ("Data 2.3.2", "4.2.5"),
        ("Data 2.3", "4.2"),
        ("Data 2.4.2", "4.2.2.1"),
        ("Data 2.4.3", "4.2.2.2"),
        ("Data 2.4.4", "4.2.2.3"),
        ("Data 2.4.5", "4.2.2.4"),
        ("Data 2.4.6", "4.2.2.5"),
        ("Data 2.4.11", "4.2.2.6"),
        ("Data 2.4", "4.2.2"),
        ("Data 2.6", "4.2.6"),
        ("Data 4", "4.2.7"),
        ("Communication 1.5", "4.1.3"),
        ("Communication 2.1", "4.1.6.1"),
        ("Communication 2.3", "4.1.6.2"),
        ("Communication 2.4", "4.1.6.3"),
        ("Communication 2.5", "4.1.6.4"),
        ("Communication 2.6", "4.1.6.5"),
        ("Communication 2.7", "4.1.6.6"),
        ("Communication 2.8", "4.1.6.7"),
        ("Communication 2", "4.1.6"),
        ("Communication 3.1", "4.1.4"),
        ("Communication 3.2", "4.1.5"),
        ("Communication 3.3", "4.1.7"),
        ("Communication 4", "4.1.8"),
        ("Communication", "4.1"),
    ];

    /// <summary>
    /// A section as a developer can look it up, such as <c>xAPI 1.0.3 Data 2.4.3</c> or <c>xAPI 2.0 4.2.2.2</c>.
    /// </summary>
    public static string Name(string section, XapiVersion version)
    {
        var full = char.IsAsciiDigit(section[0]) ? Data + section : section;
        return version == XapiVersion.V1
            ? $"xAPI 1.0.3 {full}"
            : $"xAPI 2.0 {Array.Find(Moved, moved => Covers(moved.In1, full)).In2 ?? "4.2"}";
    }

    private static bool Covers(string section, string other) =>
        other.StartsWith(section, StringComparison.Ordinal)
        && (other.Length == section.Length || other[section.Length] is '.' or ' ');
}

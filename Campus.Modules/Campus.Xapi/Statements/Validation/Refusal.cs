namespace Campus.Xapi.Statements.Validation;

/// <summary>Why a statement is refused.</summary>
/// <param name="Path">Where, as a JSON path.</param>
/// <param name="Section">The section of the specification that says so, by the numbers of xAPI 1.0.3.</param>
/// <param name="Message">One English sentence for the developer who sent it.</param>
internal sealed record Refusal(string Path, string Section, string Message)
{
    public static Refusal Here(string section, string message) => new("", section, message);

    /// <summary>
    /// The same refusal seen from one level higher; so a path costs nothing as long as nothing is wrong.
    /// </summary>
    public Refusal Under(string property) => this with { Path = Step(property) + Path };

    public Refusal Under(int index) => this with { Path = $"[{index}]{Path}" };

    private static string Step(string property) =>
        property.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_') && property.Length > 0
            ? "." + property
            : $"['{property.Replace("'", "\\'", StringComparison.Ordinal)}']";
}

namespace Campus.Contents.Fields;

/// <summary>Colours as people write them for the web: <c>#1a5276</c>, or <c>#abc</c> for <c>#aabbcc</c>.</summary>
internal static class ColourCode
{
    /// <summary>What to say of a text that is no colour.</summary>
    public const string Wrong =
        "Schrijf een kleur als #1a5276 of #fff: een hekje, en dan 6 of 3 cijfers of letters van a tot en met f.";

    /// <summary>The colour in six digits, with small letters; null when it is none.</summary>
    public static string? Read(string? text)
    {
        var code = (text ?? "").Trim().ToLowerInvariant();
        if (code is not ['#', .. var digits] || digits.Length is not (3 or 6) || !digits.All(char.IsAsciiHexDigit))
        {
            return null;
        }
        return digits.Length == 6 ? code : "#" + string.Concat(digits.Select(digit => new string(digit, 2)));
    }
}

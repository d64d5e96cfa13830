namespace Campus.Theme;

/// <summary>The part of a telephone number that a telephone can dial.</summary>
internal static class PhoneLink
{
    /// <summary>The digits of a number as people write it, with the plus of a country before them.</summary>
    public static string Of(string number)
    {
        var withoutTrunk = number.Contains('+', StringComparison.Ordinal) ? number.Replace("(0)", "", StringComparison.Ordinal) : number;
        return string.Concat(withoutTrunk.Trim().Where((sign, at) => char.IsAsciiDigit(sign) || (sign == '+' && at == 0)));
    }
}

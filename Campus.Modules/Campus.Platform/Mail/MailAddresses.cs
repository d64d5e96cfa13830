using System.Globalization;
using System.Text.RegularExpressions;
using MimeKit;

namespace Campus.Platform;

/// <summary>
/// The one rule for addresses that mail can be sent to. It refuses what the standard allows but no server between here and
/// there must take: quoted names, and letters outside ASCII before the @ (which ask every server on the way for SMTPUTF8).
/// </summary>
public static partial class MailAddresses
{
    /// <summary>The longest address there is (RFC 5321).</summary>
    public const int Longest = 254;

    private const int LongestName = 64;
    private static readonly IdnMapping Idn = new() { UseStd3AsciiRules = true };

    /// <summary>Whether mail can be sent to this address, written without blanks around it.</summary>
    public static bool IsDeliverable(string? address) =>
        address is { Length: > 0 and <= Longest }
        && MailboxAddress.TryParse(address, out _)
        && address.LastIndexOf('@') is var at && at is > 0 and <= LongestName
        && Name().IsMatch(address.AsSpan(0, at)) && IsDomain(address[(at + 1)..], Longest - at - 1);

    // Other letters in a domain are fine: they travel in their ASCII form (punycode).
    private static bool IsDomain(string domain, int longest)
    {
        if (!Letters().IsMatch(domain))
        {
            return false;
        }
        try
        {
            var ascii = Idn.GetAscii(domain);
            // A last part of figures only would be an address of a network.
            return ascii.Length <= longest && Domain().IsMatch(ascii) && !ascii[(ascii.LastIndexOf('.') + 1)..].All(char.IsAsciiDigit);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"\A[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*\z", RegexOptions.NonBacktracking)]
    private static partial Regex Name();

    // Nothing that is not seen, which the ASCII form would silently leave out.
    [GeneratedRegex(@"\A[\p{L}\p{M}\p{N}.-]+\z", RegexOptions.NonBacktracking)]
    private static partial Regex Letters();

    [GeneratedRegex(@"\A([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z0-9][A-Za-z0-9-]{0,61}[A-Za-z0-9]\z", RegexOptions.NonBacktracking)]
    private static partial Regex Domain();
}

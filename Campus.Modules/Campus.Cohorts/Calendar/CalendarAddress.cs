using System.Text;

namespace Campus.Cohorts.Calendar;

/// <summary>Somebody in a calendar: who organises or who is invited (RFC 5545, section 3.3.3).</summary>
/// <param name="Address">The mail address.</param>
/// <param name="Name">The name that a calendar shows; empty for the address alone.</param>
internal sealed record CalendarAddress(string Address, string Name)
{
    // What RFC 6068, section 2, lets stand in an address as it is.
    private const string Plain = "!$'*+-._~@";

    /// <summary>The address as a link, in which nothing can end the line or begin a parameter.</summary>
    public string Mailto => "mailto:" + string.Concat(Encoding.UTF8.GetBytes(Address).Select(Written));

    private static string Written(byte octet)
    {
        var sign = (char)octet;
        var isPlain = char.IsAsciiLetterOrDigit(sign) || Plain.Contains(sign, StringComparison.Ordinal);
        return isPlain ? sign.ToString() : $"%{octet:X2}";
    }
}

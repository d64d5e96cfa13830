using System.Security.Cryptography;
using System.Text;
using Campus.Platform;

namespace Campus.Cohorts.Calendar;

/// <summary>Tells whether a meeting changed so that people have to hear of it: another time, place or link.</summary>
internal static class ContentHash
{
    /// <summary>The same for the same time, place and link, whatever title and description say.</summary>
    public static string Of(Meeting meeting)
    {
        string[] told =
        [
            DutchTime.Machine(meeting.StartUtc),
            DutchTime.Machine(meeting.EndUtc),
            CalendarWords.OneLine(meeting.Location),
            meeting.Link?.AbsoluteUri ?? "",
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', told))));
    }
}

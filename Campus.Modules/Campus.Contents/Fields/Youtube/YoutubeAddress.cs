using System.Web;

namespace Campus.Contents.Fields;

/// <summary>Addresses of videos on YouTube, in all the ways that YouTube itself hands them out.</summary>
internal static class YoutubeAddress
{
    /// <summary>What to say of an address that leads to no video.</summary>
    public const string Wrong = "Dit is geen adres van één video op YouTube. Open de video zelf en kopieer het adres daarvan, niet dat van een lijst of kanaal.";

    private const int IdLength = 11;
    private static readonly string[] Hosts = ["youtube.com", "www.youtube.com", "m.youtube.com", "music.youtube.com", "youtube-nocookie.com", "www.youtube-nocookie.com"];
    private static readonly string[] Folders = ["shorts", "live", "embed", "v", "e"];

    /// <summary>The address with its scheme, as a link needs it.</summary>
    public static string Whole(string typed)
    {
        var address = typed.Trim();
        return address.Contains("://", StringComparison.Ordinal) ? address
            : address.StartsWith("//", StringComparison.Ordinal) ? $"https:{address}" : $"https://{address}";
    }

    /// <summary>The id of the video that an address leads to; null when it leads to a list, a channel or anything else.</summary>
    public static string? IdOf(string typed)
    {
        if (!Uri.TryCreate(Whole(typed), UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http") || address.UserInfo.Length > 0)
        {
            return null;
        }
        var folders = address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var id = address.Host == "youtu.be" ? (folders is [var only] ? only : null) : Hosts.Contains(address.Host) ? IdAt(folders, address.Query) : null;
        return id is { Length: IdLength } && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_') ? id : null;
    }

    private static string? IdAt(string[] folders, string query) => folders switch
    {
        ["watch"] => HttpUtility.ParseQueryString(query)["v"],
        // An embedded list and the broadcast of a channel have the length of an id by chance.
        ["embed", "videoseries" or "live_stream"] => null,
        [var folder, var id] when Folders.Contains(folder) => id,
        _ => null,
    };
}

using System.IO.Compression;
using System.Net;
using System.Text;
using Campus.Contents.Items;

namespace Campus.Contents.Recipes.Scripts;

/// <summary>What scripts of recipes can call beside the language: Orchard's functions, as far as they make sense here.</summary>
/// <param name="parameters">What <c>parameters('…')</c> gives.</param>
/// <param name="id">Gives the id that <c>uuid()</c> stands for in this place.</param>
/// <param name="variable">Gives the value of a variable.</param>
internal sealed class ScriptFunctions(IReadOnlyDictionary<string, string> parameters, Func<string> id, Func<string, ScriptValue> variable)
{
    private const int LargestUnzipped = 4_000_000;

    public static IReadOnlySet<string> Names { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "uuid", "variables", "parameters", "configuration", "base64", "html", "gzip", "getUrlPrefix",
    };

    /// <summary>Calls a function; null when it does not take these arguments.</summary>
    public ScriptValue? Call(string name, IReadOnlyList<string> arguments) => (name, arguments) switch
    {
        ("uuid", []) => new(id()),
        ("variables", [var wanted]) => variable(wanted),
        ("parameters", [var parameter]) => parameters.TryGetValue(parameter, out var value)
            ? new(value)
            : ScriptValue.Wrong($"de parameter ‘{Shortened.Of(parameter)}’ bestaat niet."),
        // A recipe may come from anywhere and its values end up in content: it never gets to read this site's configuration.
        ("configuration", [_, var otherwise]) => new(otherwise),
        ("configuration", [_]) => new(""),
        ("base64", [var encoded]) => Decoded(encoded, bytes => bytes),
        ("html", [var encoded]) => new(WebUtility.HtmlDecode(encoded)),
        ("gzip", [var encoded]) => Decoded(encoded, Unzip, back: true),
        ("getUrlPrefix", [var url]) => new(url.StartsWith('/') ? url : "/" + url),
        _ => null,
    };

    private static ScriptValue Decoded(string encoded, Func<byte[], byte[]> change, bool back = false)
    {
        try
        {
            var bytes = change(Convert.FromBase64String(encoded));
            return new(back ? Convert.ToBase64String(bytes) : Encoding.UTF8.GetString(bytes));
        }
        catch (Exception exception) when (exception is FormatException or InvalidDataException)
        {
            return ScriptValue.Wrong("de tekst tussen haakjes is niet goed gecodeerd.");
        }
    }

    private static byte[] Unzip(byte[] zipped)
    {
        using var stream = new GZipStream(new MemoryStream(zipped), CompressionMode.Decompress);
        var plain = new byte[LargestUnzipped];
        var length = stream.ReadAtLeast(plain, plain.Length, throwOnEndOfStream: false);
        return length < plain.Length ? plain[..length] : throw new InvalidDataException();
    }
}

/// <summary>What somebody sent, short enough to be named in a sentence.</summary>
internal static class Shortened
{
    private const int Longest = 120;

    public static string Of(string text) => text.Length <= Longest ? text : JsonTexts.Start(text, Longest) + "…";
}

using System.Text.RegularExpressions;
using Campus.Contents.Settings;
using Campus.Theme;

namespace Campus.Contents.About;

/// <summary>What stands on one of the pages about the site.</summary>
/// <param name="Text">Which page.</param>
/// <param name="Markdown">The words, with what the campus knows filled in.</param>
/// <param name="IsOwn">Whether the organisation wrote them; otherwise they come along with the campus.</param>
/// <param name="Blanks">What the organisation still has to fill in, in order.</param>
internal sealed record AboutWords(AboutText Text, string Markdown, bool IsOwn, IReadOnlyList<string> Blanks);

/// <summary>
/// The pages about the site: the words of the organisation, or a model text in which every blank says what belongs there.
/// A blank is written <c>[vul in: wat er moet staan]</c>; names in braces, such as <c>{organisatie}</c>, come from the settings.
/// </summary>
internal sealed partial class AboutTexts(ISiteSettings settings, ISiteIdentity identity, SiteFacts facts)
{
    /// <summary>The setting that holds the words of the organisation, by <see cref="AboutText.Key"/>.</summary>
    public const string Setting = "LegalTexts";

    /// <summary>The words of one page; null for a page that nobody has written and that has no model text.</summary>
    public async Task<AboutWords?> FindAsync(AboutText text, CancellationToken cancellationToken)
    {
        var own = await OwnAsync(text, cancellationToken);
        if (own is null && !text.HasModel)
        {
            return null;
        }
        var words = await FilledAsync(own ?? Model(text), cancellationToken);
        return new(text, words, own is not null, [.. Blank().Matches(words).Select(blank => blank.Groups[1].Value.Trim())]);
    }

    /// <summary>All pages that are there, in the order of the footer.</summary>
    public async Task<IReadOnlyList<AboutWords>> ListAsync(CancellationToken cancellationToken)
    {
        List<AboutWords> found = [];
        foreach (var text in AboutText.All)
        {
            if (await FindAsync(text, cancellationToken) is { } words)
            {
                found.Add(words);
            }
        }
        return found;
    }

    /// <summary>What the organisation wrote; null when nothing.</summary>
    public async Task<string?> OwnAsync(AboutText text, CancellationToken cancellationToken) =>
        SiteFacts.Text((await settings.GetAsync(Setting, cancellationToken))?[text.Key]);

    /// <summary>The text that comes along with the campus, with its names in braces; empty for a page that has none.</summary>
    public static string Model(AboutText text)
    {
        using var stream = typeof(AboutTexts).Assembly.GetManifestResourceStream($"about/{text.Slug}.md");
        if (stream is null)
        {
            return "";
        }
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Shows blanks as blanks in HTML that was made from the words; what stands in a tag, such as a title, stays text.</summary>
    public static string WithBlanks(string html) => TagOrBlank().Replace(
        html, found => found.Groups[1] is { Success: true, Value: var words } ? $"<mark class=\"pc-blank\">Nog in te vullen: {words}</mark>" : found.Value);

    private async Task<string> FilledAsync(string words, CancellationToken cancellationToken)
    {
        var site = await identity.GetAsync(cancellationToken);
        var mail = site.Organisation.Email is { } address ? $"<{address}>" : "[vul in: mailadres, bij de instellingen]";
        var report = site.Organisation.Email is null ? "[vul in: mailadres voor meldingen, bij de instellingen]" : mail;
        return words
            .Replace("{site}", site.Name, StringComparison.Ordinal)
            .Replace("{organisatie}", site.Organisation.Name ?? "[vul in: naam van de organisatie, bij de instellingen]", StringComparison.Ordinal)
            .Replace("{mail}", mail, StringComparison.Ordinal)
            .Replace("{beveiliging}", report, StringComparison.Ordinal)
            .Replace("{telefoon}", site.Organisation.Phone ?? "[vul in: telefoonnummer, bij de instellingen]", StringComparison.Ordinal)
            .Replace("{logboek}", $"{await facts.KeptDaysAsync(cancellationToken)} dagen", StringComparison.Ordinal);
    }

    // The visual editor may write a backslash before a bracket that it does not need to be read as one.
    [GeneratedRegex(@"\\?\[vul in: ([^\]\\\r\n]{1,200})\\?\]", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Blank();

    // In HTML a blank holds text, or whole marks within it: a mark that ends outside would cross the blank.
    [GeneratedRegex(
        @"<[^>]*>|\\?\[vul in: ((?:[^\]\\\r\n<>]|<(?:strong|em|code)>[^\]\\\r\n<>]*</(?:strong|em|code)>){1,200})\\?\]",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex TagOrBlank();
}

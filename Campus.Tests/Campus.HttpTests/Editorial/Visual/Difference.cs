using Campus.Contents;

namespace Campus.HttpTests.Editorial.Visual;

/// <summary>Finds documents that a page shows otherwise than the editor does, and makes them as small as can be.</summary>
internal static class Difference
{
    private sealed record Found(string Document, string Markdown, string Html, string What);

    public static async Task ShouldNotBeAsync(IMarkdownText markdown, IEnumerable<string> documents)
    {
        if (await FirstAsync(markdown, documents) is { } found)
        {
            found = await SmallestAsync(markdown, found);
            Assert.Fail($"{found.What}\n\nDocument: {found.Document}\n\nMarkdown:\n{found.Markdown}\n\nHTML:\n{found.Html}");
        }
    }

    private static async Task<Found> SmallestAsync(IMarkdownText markdown, Found found)
    {
        while (await FirstAsync(markdown, AnyDocument.Smaller(found.Document)) is { } smaller)
        {
            found = smaller;
        }
        return found;
    }

    private static async Task<Found?> FirstAsync(IMarkdownText markdown, IEnumerable<string> documents)
    {
        string[] all = [.. documents];
        var answers = await VisualEditor.WriteAsync(all);
        return all.Zip(answers).Select(pair => pair.Second is { } answer ? Compare(markdown, pair.First, answer) : null)
            .Where(found => found is not null).MinBy(found => found!.Document.Length);
    }

    private static Found? Compare(IMarkdownText markdown, string document, (string Markdown, bool IsSame) written)
    {
        var html = markdown.ToHtml(written.Markdown);
        var (meant, shown) = (DocumentShape.Of(document), PageShape.Of(html));
        return meant == shown && written.IsSame
            ? null
            : new Found(document, written.Markdown, html, meant == shown ? "The editor reads it otherwise." : $"Meant: {meant}\nShown: {shown}");
    }
}

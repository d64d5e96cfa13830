using Campus.Contents.Markdown;
using Campus.Theme;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace Campus.Editorial.Help;

/// <summary>A section of the guide: on the page with everything, and beside the screen that it is about.</summary>
internal sealed record GuideSection(string Id, string Title, IReadOnlyList<string> Types, IHtmlContent Full, IHtmlContent InPlace);

/// <summary>
/// The guide for editors, <c>docs/authoring.md</c>, cut at its second-level headings. A section is known by the id behind
/// its heading: <c>## Mediabibliotheek {#media}</c>. A section about editing names the types it is about after that:
/// <c>{#les types="CourseModule Lesson"}</c>.
/// </summary>
internal sealed class Guide : IScreenHelp
{
    /// <summary>The section about what holds for editing anything.</summary>
    public const string Editing = "bewerken";

    private const string Source = "authoring.md";
    private const string TypesKey = "types";
    private const int SectionLevel = 2;

    // Ids of headings are attributes, which texts of editors may not have: an attribute can be a script.
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml().UsePipeTables().UseAutoLinks().UseAutoIdentifiers().UseGenericAttributes().Build();

    private readonly Dictionary<string, GuideSection> byId;

    public Guide()
    {
        var text = Read();
        Introduction = Html(Blocks(text).TakeWhile(block => !StartsSection(block)).Where(block => block is not HeadingBlock));
        Sections = [.. Cut(text).Zip(Cut(text), Section)];
        byId = Sections.ToDictionary(section => section.Id, StringComparer.Ordinal);
    }

    public IHtmlContent Introduction { get; }

    public IReadOnlyList<GuideSection> Sections { get; }

    /// <summary>The key of the section about editing an item of a type; that about editing anything where there is none.</summary>
    public string ScreenOf(string type) => Sections.FirstOrDefault(section => section.Types.Contains(type, StringComparer.OrdinalIgnoreCase))?.Id ?? Editing;

    public IHtmlContent? For(string screen) => byId.GetValueOrDefault(screen)?.InPlace;

    private static string Read()
    {
        using var stream = typeof(Guide).Assembly.GetManifestResourceStream(Source)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static MarkdownDocument Blocks(string text) => Markdig.Markdown.Parse(text, Pipeline);

    private static bool StartsSection(Block block) => block is HeadingBlock { Level: SectionLevel };

    private static List<List<Block>> Cut(string text)
    {
        List<List<Block>> sections = [];
        foreach (var block in Blocks(text))
        {
            if (StartsSection(block))
            {
                sections.Add([]);
            }
            if (sections.Count > 0)
            {
                sections[^1].Add(block);
            }
        }
        return sections;
    }

    private static GuideSection Section(List<Block> full, List<Block> inPlace)
    {
        var heading = (HeadingBlock)full[0];
        var title = string.Concat(heading.Inline!.Descendants<LiteralInline>().Select(literal => literal.Content.ToString()));
        var id = heading.GetAttributes().Id!;
        var types = heading.GetAttributes().Properties?.Find(property => property.Key == TypesKey).Value?.Split(' ') ?? [];
        ((HeadingBlock)inPlace[0]).GetAttributes().Properties?.Clear();
        heading.GetAttributes().Properties?.Clear();
        // The page around it has ids of its own: the one that people skip to is called "inhoud" as well.
        Rewrite(full, known => Anchor(known), "");
        // Beside a screen the headings have no ids at all, and links lead to the whole guide.
        Rewrite(inPlace, _ => null, HelpModel.Address);
        return new GuideSection(id, title.Trim(), types, Html(full), Html(inPlace));
    }

    public static string Anchor(string id) => $"hulp-{id}";

    private static void Rewrite(List<Block> blocks, Func<string, string?> newId, string guide)
    {
        foreach (var heading in blocks.OfType<HeadingBlock>())
        {
            heading.GetAttributes().Id = newId(heading.GetAttributes().Id!);
        }
        foreach (var link in blocks.SelectMany(block => block.Descendants<LinkInline>()))
        {
            link.Url = link.Url is ['#', .. var id] ? $"{guide}#{Anchor(id)}" : link.Url;
        }
    }

    private static HtmlString Html(IEnumerable<Block> blocks)
    {
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlTableRenderer>(new ScrollingTable());
        foreach (var block in blocks)
        {
            renderer.Render(block);
        }
        return new HtmlString(writer.ToString());
    }
}

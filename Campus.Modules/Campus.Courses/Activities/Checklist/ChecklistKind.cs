using Campus.Contents;
using Campus.Courses.Kinds;

namespace Campus.Courses.Activities.Checklist;

/// <summary>A list of things to tick off.</summary>
internal sealed class ChecklistKind : ActivityKind
{
    private const string ItemsRule = "checklist-items";
    private static readonly TimeSpan Ticking = TimeSpan.FromSeconds(10);

    public override string Type => "Checklist";

    public override string Name => "Checklist";

    public override string Parts => "ChecklistItems";

    public override (string Thing, string Lacks)? Needs => ("een checklist", "een punt");

    public override IReadOnlyList<ContentRule> Rules { get; } =
        [new(ItemsRule, "Een checklist heeft punten, en elk punt zegt wat je afvinkt", FindingSeverity.Blocking)];

    public override Activity? Read(ItemReader item)
    {
        var part = item.Part(nameof(ChecklistPart));
        ChecklistItem[] items = [.. item.Inside(Parts).Select(ReadItem).OfType<ChecklistItem>()];
        return items.Length == 0
            ? null
            : new ChecklistActivity(
                item.Id, item.Title(Name), part.Prose(nameof(ChecklistPart.Instruction)),
                part.Text(nameof(ChecklistPart.DoneWhen), "Text") != ChecklistPart.Seen, items);
    }

    /// <summary>Whether there is something to tick, everywhere.</summary>
    public override IEnumerable<ContentFinding> Check(CourseItem item)
    {
        if (item.Inside.Count == 0)
        {
            yield return new(ItemsRule, $"De checklist ‘{item.Name}’ heeft nog geen punten. Voeg er een toe.", item.Id, Parts);
        }
        foreach (var empty in item.Inside.Where(inside => TextOf(inside).Length == 0))
        {
            yield return new(
                ItemsRule, $"In de checklist ‘{item.Name}’ staat een leeg punt. Schrijf wat je afvinkt, of haal het weg.",
                empty.Id, nameof(ChecklistItemPart), nameof(ChecklistItemPart.Text));
        }
    }

    public override TimeSpan Time(CourseItem item) => item.Inside.Aggregate(
        ReadingTime.Of(PartOf(item).Instruction?.Markdown),
        (sum, inside) => sum + Ticking + ReadingTime.Of(TextOf(inside)));

    public override string Note(CourseItem item) => $"{Name}, {Words.Count(item.Inside.Count, "punt", "punten")}";

    private static ChecklistItem? ReadItem(ItemReader item) =>
        item.Part(nameof(ChecklistItemPart)).Text(nameof(ChecklistItemPart.Text), "Text")?.Trim() is { Length: > 0 } text
            ? new(item.Id, text)
            : null;

    private static string TextOf(CourseItem item) => item.Item.As<ChecklistItemPart>()?.Text?.Text?.Trim() ?? "";

    private static ChecklistPart PartOf(CourseItem item) => item.Item.As<ChecklistPart>() ?? new();
}

/// <summary>The part of a checklist, as its editor fills it in.</summary>
internal sealed record ChecklistPart(MarkdownField? Instruction = null, TextField? DoneWhen = null)
{
    /// <summary>What <see cref="DoneWhen"/> says when looking at the list is enough; without it all is to be ticked.</summary>
    public const string Seen = "gezien";
}

/// <summary>The part of something to tick off.</summary>
internal sealed record ChecklistItemPart(TextField? Text = null);

using System.Globalization;
using System.Text.Json.Nodes;
using Campus.Courses.Kinds;

namespace Campus.Courses.Activities.Checklist;

/// <summary>A list of things to tick off. What is ticked is kept, and can be changed as often as one likes.</summary>
internal sealed record ChecklistActivity(
    string Id, string Title, Prose Instruction, bool AsksAll, IReadOnlyList<ChecklistItem> Items) : Activity(Id, Title)
{
    /// <summary>The field with what is ticked.</summary>
    public const string Field = "punt";

    private const string Separator = "[,]";

    public override bool LeadsOn => true;

    public override string Change => $"anders is wat je afvinkt bij ‘{Title}’";

    public override string SearchText =>
        string.Join(' ', Items.Select(item => item.Text).Prepend(Instruction.Markdown));

    protected override string XapiType => ActivityTypes.Interaction;

    /// <summary>Done when all is ticked, or when it was sent at all: that stays when something is unticked (rule R4).</summary>
    public override ActivityState? After(ActivityState? state, Act act)
    {
        if (act is not TickAct tick || !tick.Ticked.All(Has))
        {
            return null;
        }
        var ticked = InOrder(tick.Ticked);
        var isDone = state is { Done: true } || !AsksAll || ticked.Count == Items.Count;
        if (isDone == state is { Done: true } && Ticked(state).SequenceEqual(ticked))
        {
            return null;
        }
        var next = ActivityState.Touch(state, act);
        return next with
        {
            DoneUtc = next.DoneUtc ?? (isDone ? act.At : null),
            // Tells one state from the next, so that the same form sent twice is one act.
            Attempts = next.Attempts + 1,
            Chosen = ticked,
        };
    }

    /// <summary>The same things are asked, in whatever words and order.</summary>
    public override bool IsSameAs(Activity before) => before is ChecklistActivity old && old.AsksAll == AsksAll
        && old.Items.Select(item => item.Id).ToHashSet().SetEquals(Items.Select(item => item.Id));

    /// <summary>The ids of what is ticked.</summary>
    public static IReadOnlyList<string> Ticked(ActivityState? state) => state?.Chosen ?? [];

    public override string View(ActivityState? state, bool again) => "/Courses/Activities/Checklist/_Checklist.cshtml";

    public override Act ToAct(ActFields fields, DateTime at) => new TickAct(Id, at, InOrder(fields.All(Field)));

    public override bool Differs(ActFields fields, ActivityState? state) =>
        !Ticked(state).ToHashSet().SetEquals(InOrder(fields.All(Field)));

    public override string Write(Act act) => act is TickAct tick
        ? "v" + string.Join('.', Items.Index().Where(entry => tick.Ticked.Contains(entry.Item.Id)).Select(entry => entry.Index))
        : "";

    public override Act? Read(string code, ActivityState? state, DateTime at) => code is ['v', .. var places]
        ? new TickAct(Id, at, [.. places.Split('.').Select(Place).OfType<int>().Select(place => Items[place].Id)])
        : null;

    public override Act? Read(StatedAct stated) => stated is { Verb: Verbs.Completed or Verbs.Progressed, IsInside: false }
        ? new TickAct(Id, stated.At, (stated.Response ?? "").Split(Separator, StringSplitOptions.RemoveEmptyEntries))
        : null;

    /// <summary>What is ticked now: <c>completed</c> once, with what makes it done, and before and after it <c>progressed</c>.</summary>
    public override ActStatement Say(Act act, ActivityState? before, StatementNames names)
    {
        var ticked = ((TickAct)act).Ticked;
        var completes = before is not { Done: true } && After(before, act) is { Done: true };
        var result = new JsonObject();
        if (completes)
        {
            result["completion"] = true;
        }
        if (ticked.Count > 0)
        {
            result["response"] = string.Join(Separator, ticked);
        }
        if (!completes)
        {
            result["extensions"] = new JsonObject { [Cmi5.Progress] = 100 * ticked.Count / Items.Count };
        }
        var thing = Things.ToChoose(
            names.Activity, Title, Title, Items.Select(item => (item.Id, item.Text)));
        return new(completes ? Verbs.Completed : Verbs.Progressed, thing) { Result = result };
    }

    private bool Has(string id) => Items.Any(item => item.Id == id);

    // As the list has them, so that the same ticks are the same act.
    private List<string> InOrder(IEnumerable<string> ids)
    {
        var ticked = ids.ToHashSet(StringComparer.Ordinal);
        return [.. Items.Select(item => item.Id).Where(ticked.Contains)];
    }

    private int? Place(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place < Items.Count ? place : null;
}

/// <summary>Something to tick off.</summary>
internal sealed record ChecklistItem(string Id, string Text);

/// <summary>Said what is ticked now.</summary>
internal sealed record TickAct(string ActivityId, DateTime At, IReadOnlyList<string> Ticked) : Act(ActivityId, At);

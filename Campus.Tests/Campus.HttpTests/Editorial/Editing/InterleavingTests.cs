using Campus.TestKit;

namespace Campus.HttpTests.Editorial.Editing;

/// <summary>Two editors in one item, in every order in which each can open it, save in it and publish it.</summary>
public sealed class InterleavingTests(SharedCampus shared)
{
    private const string Open = "open", Save = "save", Publish = "publish";
    private static readonly string[] Steps = [Open, Save, Publish];

    [Fact]
    public async Task Two_editors_of_one_text_both_keep_theirs_and_both_know()
    {
        using var roos = await shared.Campus.VisitAsync(Cast.Roos);
        using var bas = await shared.Campus.VisitAsync(Cast.Bas);
        foreach (var order in Orders())
        {
            await TellAsync(order, (roos, bas), ("TitlePart", "Title"), ("TitlePart", "Title"), SameTextAsync);
        }
    }

    [Fact]
    public async Task Two_editors_of_different_texts_never_meet()
    {
        using var roos = await shared.Campus.VisitAsync(Cast.Roos);
        using var bas = await shared.Campus.VisitAsync(Cast.Bas);
        foreach (var order in Orders())
        {
            await TellAsync(order, (roos, bas), ("TitlePart", "Title"), ("AliasPart", "Alias"), DifferentTextsAsync);
        }
    }

    // Twenty orders of three steps of Roos (0) and three of Bas (1).
    private static IEnumerable<(int Who, string Step)[]> Orders() =>
        Enumerable.Range(0, 1 << 6).Where(bits => int.PopCount(bits) == 3).Select(bits =>
        {
            var at = new int[2];
            return Enumerable.Range(0, 6).Select(place => (bits >> place) & 1).Select(who => (who, Steps[at[who]++])).ToArray();
        });

    private static async Task SameTextAsync(Story story)
    {
        var (first, second) = story.SavedFirst == 0 ? (0, 1) : (1, 0);
        story.Outcomes[first].ShouldBe("saved", story.Order);
        var sawIt = story.Before((first, Save), (second, Open));
        story.Outcomes[second].ShouldBe(sawIt ? "saved" : "conflict", story.Order);
        var expected = story.Texts[sawIt ? second : first];
        (await story.Editors[0].TextAsync("TitlePart", "Title")).ShouldBe(expected, story.Order);
        (await story.Editors[0].PublishedAsync("TitlePart", "Title")).ShouldBe(expected, story.Order);
        var choices = await story.Editors[0].ChoicesAsync();
        if (sawIt)
        {
            choices.ShouldContain("geen teksten om uit te kiezen", Case.Sensitive, story.Order);
            return;
        }
        choices.ShouldContain(story.Texts[first], Case.Sensitive, story.Order);
        choices.ShouldContain(story.Texts[second], Case.Sensitive, story.Order);
        // The second was told in the answer; the first learns it while the page is open.
        ((int)(await story.Editors[first].LookAroundAsync())["conflicts"]!).ShouldBe(1, story.Order);
    }

    private static async Task DifferentTextsAsync(Story story)
    {
        story.Outcomes.ShouldBe(["saved", "saved"], story.Order);
        (await story.Editors[0].TextAsync("TitlePart", "Title")).ShouldBe(story.Texts[0], story.Order);
        (await story.Editors[0].TextAsync("AliasPart", "Alias")).ShouldBe(story.Texts[1], story.Order);
        (await story.Editors[0].PublishedAsync("TitlePart", "Title")).ShouldBe(story.Texts[0], story.Order);
        (await story.Editors[0].PublishedAsync("AliasPart", "Alias")).ShouldBe(story.Texts[1], story.Order);
        (await story.Editors[0].ChoicesAsync()).ShouldContain("geen teksten om uit te kiezen", Case.Sensitive, story.Order);
    }

    private static async Task TellAsync(
        (int Who, string Step)[] order, (Visitor Roos, Visitor Bas) people,
        (string Part, string Key) roosEdits, (string Part, string Key) basEdits, Func<Story, Task> check)
    {
        var item = await Editor.MakeItemAsync(people.Roos, "Begin");
        Editor[] editors = [new Editor(people.Roos, item), new Editor(people.Bas, item)];
        string[] texts = [$"van-roos-{item.ToLowerInvariant()}", $"van-bas-{item.ToLowerInvariant()}"];
        var story = new Story(order, editors, texts, new string[2]);
        foreach (var (who, step) in order)
        {
            var (part, key) = who == 0 ? roosEdits : basEdits;
            await (step switch
            {
                Open => editors[who].OpenAsync(),
                Save => SaveAsync(story, who, part, key),
                _ => editors[who].PublishAsync(),
            });
        }
        await check(story);
    }

    private static async Task SaveAsync(Story story, int who, string part, string key) =>
        story.Outcomes[who] = await story.Editors[who].SaveAsync(part, key, story.Texts[who]);

    private sealed record Story((int Who, string Step)[] Steps, Editor[] Editors, string[] Texts, string[] Outcomes)
    {
        public string Order => string.Join(", ", Steps.Select(step => $"{(step.Who == 0 ? "Roos" : "Bas")} {step.Step}"));

        public int SavedFirst => Steps.First(step => step.Step == Save).Who;

        public bool Before((int, string) one, (int, string) other) => Array.IndexOf(Steps, one) < Array.IndexOf(Steps, other);
    }
}

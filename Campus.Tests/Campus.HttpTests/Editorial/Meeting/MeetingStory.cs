using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Campus.Contents;
using Campus.HttpTests.Editorial.Editing;
using Campus.Platform;
using Campus.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Campus.HttpTests.Editorial.Meeting;

/// <summary>
/// An item that is on the site and was changed since; two people have its pages before them. Whatever they do: nothing
/// that somebody wrote gets lost, and nothing comes on the site that its publisher did not see.
/// </summary>
internal sealed class MeetingStory
{
    private const string OnSite = "Op de site", OnScreen = "Op het scherm", Now = "button[name=do][value=nu]";
    private readonly MeetingPlace place;
    private readonly string item;
    private readonly string[] acts;
    private readonly Editor[] editors;
    private readonly ConcurrentQueue<(string Part, string Key, string Text, string Outcome)> saves = [];
    private readonly ConcurrentQueue<(string Act, string Words)> said = [];
    private Page[] edit = [], publish = [], versions = [];

    private MeetingStory(MeetingPlace place, string item, string[] acts)
    {
        (this.place, this.item, this.acts) = (place, item, acts);
        editors = [new(place.Roos, item), new(place.Bas, item)];
    }

    public string Item => item;

    public static async Task<MeetingStory> BeginAsync(MeetingPlace place, params string[] acts)
    {
        var story = new MeetingStory(place, await Editor.MakeItemAsync(place.Roos, OnSite), acts);
        await story.editors[0].PublishAsync();
        await story.editors[0].OpenAsync();
        (await story.editors[0].SaveAsync("TitlePart", "Title", OnScreen)).ShouldBe("saved");
        if (acts.Contains("schedule"))
        {
            await story.PlanAsync(await place.Roos.GetAsync(story.Address("/publiceren")), place.Roos);
            await place.ComeDueAsync(story.Item);
        }
        story.edit = await story.PagesAsync("");
        story.publish = await story.PagesAsync("/publiceren");
        story.versions = await story.PagesAsync("/versies");
        foreach (var editor in story.editors)
        {
            await editor.OpenAsync();
        }
        return story;
    }

    public Task DoAsync(int who) => acts[who] switch
    {
        "save" => SaveAsync(who, "TitlePart", "Title", $"Titel van {who}"),
        "save elsewhere" => SaveAsync(who, "AliasPart", "Alias", $"alias-{who}-{item}"),
        "api" => ApiAsync($"api-{item}"),
        "keep" => SayAsync(who, Visitor(who).PressAsync(edit[who], "button[name=do][value=keep]")),
        "publish" => SayAsync(who, Visitor(who).PressAsync(publish[who], Now, Reason(publish[who]))),
        "plan" => SayAsync(who, PlanAsync(publish[who], Visitor(who))),
        "withdraw" => SayAsync(who, Visitor(who).PressAsync(publish[who], "button[name=do][value=weg]")),
        "restore" => SayAsync(who, Visitor(who).PressAsync(versions[who], "button[name=do][value=zet-terug]")),
        "schedule" => place.RunScheduleAsync(),
        var other => throw new ArgumentException(other),
    };

    public async Task CheckAsync(string when)
    {
        foreach (var (part, key, text, outcome) in saves)
        {
            (await IsThereAsync(part, key, text, outcome)).ShouldBeTrue($"{when}: ‘{text}’ was {outcome} and is nowhere");
        }
        (await VisibleAsync()).ShouldBe(ExpectedOnSite(), $"{when}: {Said("publish")}");
        if (Said("plan").Contains("vanzelf op de site", StringComparison.Ordinal))
        {
            (await PlannedAsync()).ShouldBe(OnScreen, when);
        }
        var refused = said.Where(one => one.Act is "publish" or "plan").Select(one => one.Words)
            .Where(words => !words.Contains("op de site.", StringComparison.Ordinal));
        refused.ShouldAllBe(words => words.Contains("intussen verder gewerkt", StringComparison.Ordinal), when);
    }

    private string? ExpectedOnSite()
    {
        if (acts.Contains("withdraw"))
        {
            return null;
        }
        var isPublished = Said("publish").Contains("Het staat op de site", StringComparison.Ordinal);
        return isPublished || acts.Contains("schedule") ? OnScreen : OnSite;
    }

    // Going back to an old version and a text that somebody else changed may put it aside; they never take it away.
    private async Task<bool> IsThereAsync(string part, string key, string text, string outcome)
    {
        if (await editors[0].TextAsync(part, key) == text)
        {
            return true;
        }
        if (outcome == "saved" && !acts.Contains("restore"))
        {
            return false;
        }
        return (await editors[0].ChoicesAsync()).Contains(text, StringComparison.Ordinal)
            || (await place.WithAsync<IContentManager, IReadOnlyList<ContentItem>>(contents => contents.HistoryAsync(item)))
                .Any(version => (string?)version.Content[part]?[key] == text);
    }

    private async Task<string?> VisibleAsync() =>
        (await place.WithAsync<IContentManager, ContentItem?>(contents => contents.GetAsync(item)))?.As<TitlePart>()?.Title;

    private async Task<string?> PlannedAsync()
    {
        var version = await place.WithAsync<CampusDb, string?>(db => db.Database.SqlQuery<string?>(
            $"""SELECT "VersionId" AS "Value" FROM "ScheduledChanges" WHERE "ContentItemId" = {item}""").SingleAsync());
        return await place.WithAsync<IContentManager, string?>(
            async contents => (await contents.GetVersionAsync(version!))?.As<TitlePart>()?.Title);
    }

    private async Task SaveAsync(int who, string part, string key, string text) =>
        saves.Enqueue((part, key, text, await editors[who].SaveAsync(part, key, text)));

    private async Task ApiAsync(string alias)
    {
        var json = new JsonObject { ["ContentItemId"] = item, ["AliasPart"] = new JsonObject { ["Alias"] = alias } };
        using var body = new StringContent(json.ToJsonString(), Encoding.UTF8, "application/json");
        using var answer = await place.Bas.Http.PostAsync("/api/content?draft=true", body);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        saves.Enqueue(("AliasPart", "Alias", alias, "saved"));
    }

    private Task<Page> PlanAsync(Page page, Visitor visitor)
    {
        var at = DutchTime.Local(place.Campus.Clock.GetUtcNow().UtcDateTime.AddMinutes(90));
        return visitor.PressAsync(
            page, "button[name=do][value=plan]", [("Input.At", $"{at:yyyy-MM-dd'T'HH:mm}"), .. Reason(page)]);
    }

    private async Task SayAsync(int who, Task<Page> pressing)
    {
        var page = await pressing;
        page.Status.ShouldBe(HttpStatusCode.OK, $"{acts[who]}: {page.Words}");
        said.Enqueue((acts[who], page.Words));
    }

    private string Said(string act) => string.Join(" | ", said.Where(one => one.Act == act).Select(one => one.Words));

    private static (string, string)[] Reason(Page page) =>
        page.Document.QuerySelector("[name='Input.Reason']") is null ? [] : [("Input.Reason", "Voor de test")];

    private async Task<Page[]> PagesAsync(string page) =>
        [await place.Roos.GetAsync(Address(page)), await place.Bas.GetAsync(Address(page))];

    private string Address(string page) => $"/beheer/inhoud/{item}{page}";

    private Visitor Visitor(int who) => who == 0 ? place.Roos : place.Bas;
}

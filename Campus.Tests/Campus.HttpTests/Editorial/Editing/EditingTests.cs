using System.Net;
using System.Text.Json.Nodes;
using Campus.Contents;
using Campus.HttpTests.Contents;
using Campus.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.HttpTests.Editorial.Editing;

/// <summary>An editor without scripts changes a course: what she does is kept, and nothing else changes.</summary>
public sealed class EditingTests(EditingTests.OwnCampus own) : IClassFixture<EditingTests.OwnCampus>
{
    private const string Course = "cursus-gespreksvoering";
    private const string Question = "/beheer/inhoud/cursus-gespreksvoering?onderdeel=gv-m1-l1-a2";
    private const string Keep = "button[value=keep]:not([aria-hidden])";

    [Fact]
    public async Task A_form_that_is_sent_as_it_came_changes_nothing()
    {
        using var roos = await own.Campus.VisitAsync(Cast.Roos);
        var copy = await CopyAsync(roos);
        var before = await JsonAsync(copy);
        string[] types = ["CourseModule", "Lesson", "TextActivity", "QuestionActivity", "ImageActivity", "ConversationSimulation"];
        foreach (var id in types.Select(type => NestedIds(before, type)[0]).Prepend(copy))
        {
            var page = await roos.GetAsync($"/beheer/inhoud/{copy}?onderdeel={id}");
            page.Status.ShouldBe(HttpStatusCode.OK);
            (await roos.PressAsync(page, Keep)).Words.ShouldContain("Bewaard");
        }
        (await JsonAsync(copy))["Modules"]!.ToJsonString().ShouldBe(before["Modules"]!.ToJsonString());
        (await JsonAsync(copy))["CoursePart"]!.ToJsonString().ShouldBe(before["CoursePart"]!.ToJsonString());
    }

    [Fact]
    public async Task What_is_kept_is_a_draft_and_visitors_see_the_version_before_it()
    {
        using var roos = await own.Campus.VisitAsync(Cast.Roos);
        var page = await roos.GetAsync(Question);
        await roos.PressAsync(page, Keep, ("gv-m1-l1-a2.QuestionPart.Prompt.Text", "Wat zeg je als eerste?"));
        (await JsonAsync(Course)).ToJsonString().ShouldContain("Wat zeg je als eerste?");
        (await roos.Http.GetStringAsync($"/api/content/{Course}")).ShouldNotContain("Wat zeg je als eerste?");
    }

    [Fact]
    public async Task Items_inside_are_added_moved_copied_taken_away_and_put_back()
    {
        using var roos = await own.Campus.VisitAsync(Cast.Roos);
        var copy = await CopyAsync(roos);
        var lesson = NestedIds(await JsonAsync(copy), "Lesson")[0];
        var address = $"/beheer/inhoud/{copy}?onderdeel={lesson}";
        var first = Activities(await roos.GetAsync(address));

        await roos.PressAsync(await roos.GetAsync(address), $"button[value='add:{lesson}/Activities:TextActivity']");
        var added = await roos.GetAsync(address);
        Activities(added).Count.ShouldBe(first.Count + 1);
        var moved = await roos.PressAsync(added, $"button[value='down:{first[0]}']");
        Activities(moved)[1].ShouldBe(first[0]);
        var copied = await roos.PressAsync(moved, $"button[value='duplicate:{first[0]}']");
        Activities(copied).Count.ShouldBe(first.Count + 2);
        var without = await roos.PressAsync(copied, $"button[value='remove:{first[0]}']");
        Activities(without).ShouldNotContain(first[0]);
        var again = await roos.PressAsync(without, "button[value^=putback]");
        Activities(again)[1].ShouldBe(first[0]);
    }

    [Fact]
    public async Task A_button_that_is_pressed_twice_adds_once()
    {
        using var roos = await own.Campus.VisitAsync(Cast.Roos);
        var copy = await CopyAsync(roos);
        var page = await roos.GetAsync($"/beheer/inhoud/{copy}");
        var button = $"button[value='add:{copy}/Modules:CourseModule']";
        await Task.WhenAll(roos.PressAsync(page, button), roos.PressAsync(page, button), roos.PressAsync(page, button));
        (await roos.GetAsync($"/beheer/inhoud/{copy}")).Document.QuerySelectorAll("[data-bag] > [data-node]").Length.ShouldBe(4);
    }

    [Fact]
    public async Task A_value_that_cannot_be_read_stays_in_the_form_with_a_sentence_and_the_rest_is_saved()
    {
        using var roos = await own.Campus.VisitAsync(Cast.Roos);
        var copy = await CopyAsync(roos);
        var lesson = NestedIds(await JsonAsync(copy), "Lesson")[0];
        var page = await roos.GetAsync($"/beheer/inhoud/{copy}?onderdeel={lesson}");
        var refused = await roos.PressAsync(
            page, Keep, ($"{lesson}.LessonPart.Minutes.Value", "tien"), ($"{lesson}.TitlePart.Title", "Een nieuwe titel"));
        refused.Find($"input[name='{lesson}.LessonPart.Minutes.Value']").GetAttribute("value").ShouldBe("tien");
        refused.Words.ShouldContain("Vul een getal in, bijvoorbeeld 1000 of 2,5.");
        (await roos.GetAsync($"/beheer/inhoud/{copy}?onderdeel={lesson}"))
            .Find($"input[name='{lesson}.TitlePart.Title']").GetAttribute("value").ShouldBe("Een nieuwe titel");
    }

    [Fact]
    public async Task A_change_from_elsewhere_and_what_is_on_the_bench_come_together()
    {
        using var roos = await own.Campus.VisitAsync(Cast.Roos);
        var copy = await CopyAsync(roos);
        var page = await roos.GetAsync($"/beheer/inhoud/{copy}");
        await SaveAsync(roos, page, copy, "TitlePart", ("Title", "Van de redacteur"));
        await using (var scope = own.Campus.Services.CreateAsyncScope())
        {
            var contents = scope.ServiceProvider.GetRequiredService<IContentManager>();
            var item = (await contents.GetAsync(copy, VersionOptions.DraftRequired, TestContext.Current.CancellationToken))!;
            item.Content["CoursePart"]!["Audience"] = new JsonObject { ["Text"] = "Van de API" };
            (await contents.SaveDraftAsync(item, TestContext.Current.CancellationToken)).Succeeded.ShouldBeTrue();
        }
        await roos.PressAsync(await roos.GetAsync($"/beheer/inhoud/{copy}"), Keep);
        var after = await JsonAsync(copy);
        after["TitlePart"]!["Title"]!.ToString().ShouldBe("Van de redacteur");
        after["CoursePart"]!["Audience"]!["Text"]!.ToString().ShouldBe("Van de API");
    }

    [Fact]
    public async Task A_learner_finds_no_editor()
    {
        using var samira = await own.Campus.VisitAsync(Cast.Samira);
        (await samira.Http.GetAsync($"/beheer/inhoud/{Course}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await samira.Http.PostAsync($"/beheer/inhoud/{Course}/velden", null)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task SaveAsync(Visitor visitor, Page page, string item, string unit, params (string Key, string Value)[] values)
    {
        var token = page.Find("input[name=__RequestVerificationToken]").GetAttribute("value")!;
        var basis = page.Find($"[data-unit='{item}/{unit}']").GetAttribute("data-base")!;
        List<KeyValuePair<string, string>> fields =
        [
            new("__RequestVerificationToken", token), new("unit", $"{item}/{unit}"), new("base", basis),
            .. values.Select(value => KeyValuePair.Create($"{item}.{unit}.{value.Key}", value.Value)),
        ];
        var answer = await visitor.Http.PostAsync($"/beheer/inhoud/{item}/velden", new FormUrlEncodedContent(fields));
        (await answer.Content.ReadAsStringAsync()).ShouldContain("\"outcome\":\"saved\"");
    }

    private async Task<string> CopyAsync(Visitor editor)
    {
        await using var scope = own.Campus.Services.CreateAsyncScope();
        var copy = await scope.ServiceProvider.GetRequiredService<IContentManager>().CloneAsync(Course, TestContext.Current.CancellationToken);
        (await editor.GetAsync($"/beheer/inhoud/{copy!.ContentItemId}")).Status.ShouldBe(HttpStatusCode.OK);
        return copy.ContentItemId;
    }

    private async Task<JsonObject> JsonAsync(string id)
    {
        await using var scope = own.Campus.Services.CreateAsyncScope();
        var item = await scope.ServiceProvider.GetRequiredService<IContentManager>()
            .GetAsync(id, VersionOptions.Latest, TestContext.Current.CancellationToken);
        return ContentItemJson.Write(item!);
    }

    private static List<string> Activities(Page page) =>
        [.. page.Document.QuerySelectorAll("[data-bag$='/Activities'] > [data-node]").Select(node => node.GetAttribute("data-node")!)];

    private static List<string> NestedIds(JsonNode? node, string? type = null) => node switch
    {
        JsonObject item => [.. Own(item, type), .. item.SelectMany(entry => NestedIds(entry.Value, type))],
        JsonArray array => [.. array.SelectMany(element => NestedIds(element, type))],
        _ => [],
    };

    private static IEnumerable<string> Own(JsonObject item, string? type) =>
        item["ContentItemVersionId"] is null && item["ContentItemId"] is { } id && (type is null || item["ContentType"]!.ToString() == type) ? [id.ToString()] : [];

    /// <summary>A campus whose content these tests may change.</summary>
    public sealed class OwnCampus : IAsyncLifetime
    {
        private CampusHost? campus;

        public CampusHost Campus => campus ?? throw new InvalidOperationException("The campus was not started.");

        public async ValueTask InitializeAsync() => campus = await CampusHost.StartNewAsync();

        public ValueTask DisposeAsync() => campus?.DisposeAsync() ?? ValueTask.CompletedTask;
    }
}

using Campus.Contents;
using Campus.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.StorageTests.Contents;

/// <summary>Drafts and published versions.</summary>
public sealed class VersionTests
{
    [Theory, Both]
    public async Task A_new_item_starts_with_the_defaults_of_its_fields(DatabaseProvider provider)
    {
        await using var campus = await WithArticlesAsync(provider);
        var item = await campus.ContentsAsync(contents => contents.NewAsync("Article"));
        item.Content["Article"]!["Intro"]!["Text"]!.ToString().ShouldBe("Lees dit.");
        item.ContentItemId.Length.ShouldBe(26);
    }

    [Theory, Both]
    public async Task A_draft_is_not_visible_until_it_is_published(DatabaseProvider provider)
    {
        await using var campus = await WithArticlesAsync(provider);
        var item = await DraftAsync(campus, "Eerste");
        (await campus.GetAsync(item.ContentItemId)).ShouldBeNull();
        (await campus.GetAsync(item.ContentItemId, VersionOptions.Draft))!.DisplayText.ShouldBe("Eerste");
        await PublishAsync(campus, item);
        var published = (await campus.GetAsync(item.ContentItemId))!;
        (published.Latest, published.Published, published.PublishedUtc.HasValue).ShouldBe((true, true, true));
        (await campus.GetAsync(item.ContentItemId, VersionOptions.Draft)).ShouldBeNull();
        campus.News.ShouldBe([$"published {item.ContentItemId}"]);
    }

    [Theory, Both]
    public async Task A_published_version_never_changes_again(DatabaseProvider provider)
    {
        await using var campus = await WithArticlesAsync(provider);
        var item = await PublishedAsync(campus, "Eerste");
        var first = ContentItemJson.Serialize((await campus.GetAsync(item.ContentItemId))!);
        await RenameAsync(campus, item.ContentItemId, "Tweede", publish: true);
        var old = (await campus.ContentsAsync(contents => contents.GetVersionAsync(item.ContentItemVersionId!)))!;
        (old.Latest, old.Published) = (true, true);
        ContentItemJson.Serialize(old).ShouldBe(first);
        var now = (await campus.GetAsync(item.ContentItemId))!;
        now.DisplayText.ShouldBe("Tweede");
        now.ContentItemVersionId.ShouldNotBe(item.ContentItemVersionId);
    }

    [Theory, Both]
    public async Task A_draft_of_a_published_item_leaves_visitors_with_what_they_had(DatabaseProvider provider)
    {
        await using var campus = await WithArticlesAsync(provider);
        var item = await PublishedAsync(campus, "Eerste");
        await RenameAsync(campus, item.ContentItemId, "Tweede", publish: false);
        var visible = (await campus.GetAsync(item.ContentItemId))!;
        (visible.DisplayText, visible.Latest).ShouldBe(("Eerste", false));
        (await campus.GetAsync(item.ContentItemId, VersionOptions.Latest))!.DisplayText.ShouldBe("Tweede");
        await campus.ContentsAsync(contents => contents.DiscardDraftAsync(item.ContentItemId));
        (await campus.GetAsync(item.ContentItemId, VersionOptions.Latest))!.DisplayText.ShouldBe("Eerste");
    }

    [Theory, Both]
    public async Task An_open_draft_is_changed_in_place(DatabaseProvider provider)
    {
        await using var campus = await WithArticlesAsync(provider);
        var item = await DraftAsync(campus, "Eerste");
        await RenameAsync(campus, item.ContentItemId, "Tweede", publish: false);
        var history = await campus.ContentsAsync(contents => contents.HistoryAsync(item.ContentItemId));
        history.Count.ShouldBe(1);
        history[0].DisplayText.ShouldBe("Tweede");
    }

    [Theory, Both]
    public async Task Publishing_without_a_change_makes_no_version(DatabaseProvider provider)
    {
        await using var campus = await WithArticlesAsync(provider);
        var item = await PublishedAsync(campus, "Eerste");
        await RenameAsync(campus, item.ContentItemId, "Eerste", publish: true);
        (await campus.ContentsAsync(contents => contents.HistoryAsync(item.ContentItemId))).Count.ShouldBe(1);
    }

    [Theory, Both]
    public async Task Unpublishing_leaves_a_draft_and_keeps_the_version_in_history(DatabaseProvider provider)
    {
        await using var campus = await WithArticlesAsync(provider);
        var item = await PublishedAsync(campus, "Eerste");
        await campus.ContentsAsync(contents => contents.UnpublishAsync(item.ContentItemId));
        (await campus.GetAsync(item.ContentItemId)).ShouldBeNull();
        var draft = (await campus.GetAsync(item.ContentItemId, VersionOptions.Draft))!;
        draft.PublishedUtc.ShouldBeNull();
        draft.ContentItemVersionId.ShouldNotBe(item.ContentItemVersionId);
        (await campus.ContentsAsync(contents => contents.GetVersionAsync(item.ContentItemVersionId!)))!.PublishedUtc.ShouldNotBeNull();
        campus.News.Last().ShouldBe($"unpublished {item.ContentItemId}");
        (await campus.WithAsync<IContentRoutes, string?>(routes => routes.FindAsync("artikel/eerste"))).ShouldBeNull();
    }

    [Theory, Both]
    public async Task A_removed_item_is_gone_and_can_be_restored(DatabaseProvider provider)
    {
        await using var campus = await WithArticlesAsync(provider);
        var item = await PublishedAsync(campus, "Eerste");
        await campus.ContentsAsync(contents => contents.RemoveAsync(item.ContentItemId));
        (await campus.GetAsync(item.ContentItemId, VersionOptions.Latest)).ShouldBeNull();
        campus.News.Last().ShouldBe($"unpublished {item.ContentItemId}");
        var restored = await campus.ContentsAsync(contents => contents.RestoreAsync(item.ContentItemVersionId!));
        restored!.ContentItemVersionId.ShouldNotBe(item.ContentItemVersionId);
        (await campus.GetAsync(item.ContentItemId, VersionOptions.Draft))!.DisplayText.ShouldBe("Eerste");
    }

    [Theory, Both]
    public async Task A_clone_has_new_ids_everywhere_and_its_own_path(DatabaseProvider provider)
    {
        await using var campus = await WithArticlesAsync(provider);
        await campus.ApplyStepsAsync(Samples.Content(Samples.Article("a1", "Eerste", more:
            """
            , "AutoroutePart": { "Path": "artikel/eerste", "SetHomepage": false }
            , "Sources": { "ContentItems": [ { "ContentItemId": "nested-1", "ContentType": "Source", "Pick": { "To": { "ContentItemIds": [ "nested-1", "elsewhere" ] } } } ] }
            """)));
        var clone = (await campus.ContentsAsync(contents => contents.CloneAsync("a1")))!;
        clone.ContentItemId.ShouldNotBe("a1");
        var nested = clone.Nested("Sources").Single();
        nested.ContentItemId.ShouldNotBe("nested-1");
        nested.Content["Pick"]!["To"]!["ContentItemIds"]![0]!.ToString().ShouldBe(nested.ContentItemId);
        nested.Content["Pick"]!["To"]!["ContentItemIds"]![1]!.ToString().ShouldBe("elsewhere");
        clone.As<AutoroutePart>()!.Path.ShouldBe("artikel/eerste-1");
        (await campus.GetAsync(clone.ContentItemId)).ShouldBeNull();
    }

    [Theory, Both]
    public async Task What_is_published_on_one_machine_is_seen_on_another_at_once(DatabaseProvider provider)
    {
        await using var campus = await WithArticlesAsync(provider);
        var other = campus.Machine();
        var item = await PublishedAsync(campus, "Eerste");
        (await SeenAsync(campus, item, other)).ShouldBe("Eerste");
        await RenameAsync(campus, item.ContentItemId, "Tweede", publish: true);
        (await SeenAsync(campus, item, other)).ShouldBe("Tweede");
    }

    [Theory, Both]
    public async Task An_invalid_item_is_not_saved_and_says_why(DatabaseProvider provider)
    {
        await using var campus = await WithArticlesAsync(provider);
        var validation = await campus.ContentsAsync(async contents =>
        {
            var item = await contents.NewAsync("Article");
            item.Content["Article"]!["Minutes"] = new System.Text.Json.Nodes.JsonObject { ["Value"] = 61 };
            return await contents.PublishAsync(item);
        });
        validation.Succeeded.ShouldBeFalse();
        validation.Errors["TitlePart.Title"].ShouldBe(["Vul een titel in."]);
        validation.Errors["Article.Minutes"].ShouldBe(["‘Minutes’ mag hoogstens 60 zijn."]);
        campus.News.ShouldBeEmpty();
    }

    [Theory, Both]
    public async Task A_draft_may_be_unfinished_but_holds_nothing_that_can_never_be_right(DatabaseProvider provider)
    {
        await using var campus = await WithArticlesAsync(provider);
        var item = await campus.ContentsAsync(contents => contents.NewAsync("Article"));

        (await campus.ContentsAsync(contents => contents.SaveDraftAsync(item))).Errors.ShouldBeEmpty();
        (await campus.ContentsAsync(contents => contents.PublishAsync(item))).Errors.Keys.ShouldBe(["TitlePart.Title"]);
        item.Content["Article"]!["Minutes"] = new System.Text.Json.Nodes.JsonObject { ["Value"] = 61 };
        (await campus.ContentsAsync(contents => contents.SaveDraftAsync(item))).Errors.Keys.ShouldBe(["Article.Minutes"]);
    }

    [Theory, Both]
    public async Task Published_items_come_as_a_stream_in_order_of_their_id(DatabaseProvider provider)
    {
        await using var campus = await WithArticlesAsync(provider);
        string[] ids = [.. Enumerable.Range(0, 503).Select(number => $"item-{number:0000}")];
        await campus.ApplyStepsAsync(Samples.Content([.. ids.Select(id => Samples.Article(id, id))]));
        var found = await campus.ContentsAsync(async contents =>
            await contents.PublishedAsync("Article").Select(item => item.ContentItemId).ToListAsync());
        found.ShouldBe(ids);
    }

    internal static async Task<ContentCampus> WithArticlesAsync(DatabaseProvider provider)
    {
        var campus = await ContentCampus.CreateAsync(provider);
        await campus.ApplyStepsAsync(Samples.Definitions);
        return campus;
    }

    internal static async Task<ContentItem> DraftAsync(ContentCampus campus, string title)
    {
        var item = await campus.ContentsAsync(contents => contents.NewAsync("Article"));
        item.Apply(new TitlePart(title));
        (await campus.ContentsAsync(contents => contents.SaveDraftAsync(item))).Errors.ShouldBeEmpty();
        return item;
    }

    internal static async Task<ContentItem> PublishedAsync(ContentCampus campus, string title)
    {
        var item = await DraftAsync(campus, title);
        await PublishAsync(campus, item);
        return item;
    }

    private static async Task PublishAsync(ContentCampus campus, ContentItem item) =>
        (await campus.ContentsAsync(contents => contents.PublishAsync(item))).Errors.ShouldBeEmpty();

    private static Task RenameAsync(ContentCampus campus, string id, string title, bool publish) => campus.ContentsAsync(async contents =>
    {
        var item = (await contents.GetAsync(id, VersionOptions.DraftRequired))!;
        item.Apply(item.As<TitlePart>()! with { Title = title });
        var validation = publish ? await contents.PublishAsync(item) : await contents.SaveDraftAsync(item);
        validation.Errors.ShouldBeEmpty();
    });

    private static async Task<string?> SeenAsync(ContentCampus campus, ContentItem item, ServiceProvider machine) =>
        (await campus.WithAsync<IContentManager, ContentItem?>(contents => contents.GetAsync(item.ContentItemId), machine))?.DisplayText;
}

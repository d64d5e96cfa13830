using Campus.Contents;
using Campus.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.HttpTests.Editorial.Publishing;

/// <summary>Old drafts are thinned, and nothing that anybody may still need goes.</summary>
public sealed class OldDraftTests
{
    [Fact]
    public async Task Of_old_drafts_before_a_publication_the_last_of_each_day_stays()
    {
        var editorial = new EditorialCampus();
        await editorial.InitializeAsync();
        await using var campus = editorial.Campus;
        using var roos = await campus.VisitAsync(Cast.Roos);
        var (thinned, open) = (await EditorialCampus.DraftAsync(roos, "Dun", "0"), await EditorialCampus.DraftAsync(roos, "Nooit geplaatst", "0"));
        var now = campus.Clock.GetUtcNow();
        // Late in the evening it is tomorrow here already: the day after that is another day in any case.
        campus.Clock.Advance(now.Date.AddDays(2).AddHours(9) - now.UtcDateTime);
        foreach (var text in new[] { "dag 1, eerst", "dag 1, later", "dag 1, laatst" })
        {
            await KeepAsync(campus, thinned, text);
            await KeepAsync(campus, open, text);
            campus.Clock.Advance(TimeSpan.FromHours(1));
        }
        campus.Clock.Advance(TimeSpan.FromDays(1));
        await KeepAsync(campus, thinned, "dag 2");
        await KeepAsync(campus, thinned, "op de site", publish: true);
        await KeepAsync(campus, thinned, "na de site, eerst");
        await KeepAsync(campus, thinned, "na de site, laatst");
        (await TextsAsync(campus, thinned)).Count.ShouldBe(8);

        campus.Clock.Advance(TimeSpan.FromDays(91));
        for (var tries = 0; tries < 60 && (await TextsAsync(campus, thinned)).Count == 8; tries++)
        {
            await Task.Delay(500, TestContext.Current.CancellationToken);
        }
        (await TextsAsync(campus, thinned)).ShouldBe(
            ["0", "dag 1, laatst", "dag 2", "op de site", "na de site, eerst", "na de site, laatst"], ignoreOrder: true);
        (await TextsAsync(campus, open)).Count.ShouldBe(4, "nothing of it was ever published");
    }

    private static async Task KeepAsync(CampusHost campus, string id, string text, bool publish = false)
    {
        await using var scope = campus.Services.CreateAsyncScope();
        var contents = scope.ServiceProvider.GetRequiredService<IContentManager>();
        var item = (await contents.GetAsync(id, VersionOptions.Latest))!.Clone();
        item.ContentItemVersionId = null;
        item.Apply(new MarkdownBodyPart(text));
        (await (publish ? contents.PublishAsync(item) : contents.SaveDraftAsync(item))).Succeeded.ShouldBeTrue();
    }

    private static async Task<IReadOnlyList<string>> TextsAsync(CampusHost campus, string id)
    {
        await using var scope = campus.Services.CreateAsyncScope();
        var versions = await scope.ServiceProvider.GetRequiredService<IContentManager>().HistoryAsync(id);
        return [.. versions.Select(version => version.As<MarkdownBodyPart>()!.Markdown!)];
    }
}

using Campus.Contents;
using Campus.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.StorageTests.Contents;

/// <summary>Paths, aliases, the home page, and items that change by the clock.</summary>
public sealed class NameTests
{
    [Theory, Both]
    public async Task A_path_follows_from_the_pattern_and_stays_unique(DatabaseProvider provider)
    {
        await using var campus = await VersionTests.WithArticlesAsync(provider);
        var first = await VersionTests.PublishedAsync(campus, "Één gesprek, twee kanten!");
        var second = await VersionTests.PublishedAsync(campus, "Één gesprek, twee kanten!");
        first.As<AutoroutePart>()!.Path.ShouldBe("artikel/een-gesprek-twee-kanten");
        second.As<AutoroutePart>()!.Path.ShouldBe("artikel/een-gesprek-twee-kanten-1");
        (await FindAsync(campus, "/Artikel/Een-Gesprek-Twee-Kanten/")).ShouldBe(first.ContentItemId);
        (await FindAsync(campus, "artikel/een-gesprek-twee-kanten-1")).ShouldBe(second.ContentItemId);
    }

    [Theory, Both]
    public async Task A_draft_holds_its_path_but_is_not_found_by_it(DatabaseProvider provider)
    {
        await using var campus = await VersionTests.WithArticlesAsync(provider);
        await VersionTests.DraftAsync(campus, "Bezet");
        (await FindAsync(campus, "artikel/bezet")).ShouldBeNull();
        (await VersionTests.PublishedAsync(campus, "Bezet")).As<AutoroutePart>()!.Path.ShouldBe("artikel/bezet-1");
    }

    [Theory]
    [InlineData("met spatie")]
    [InlineData("vraag?")]
    [InlineData("/")]
    [InlineData("a//b")]
    public async Task A_path_with_what_may_not_be_in_it_is_not_saved(string path)
    {
        await using var campus = await VersionTests.WithArticlesAsync(DatabaseProvider.Sqlite);
        var validation = await SaveAsync(campus, "Titel", new AutoroutePart(path));
        validation.Errors.Keys.ShouldBe(["AutoroutePart.Path"]);
    }

    [Theory, Both]
    public async Task A_path_that_somebody_else_has_is_not_saved(DatabaseProvider provider)
    {
        await using var campus = await VersionTests.WithArticlesAsync(provider);
        await VersionTests.PublishedAsync(campus, "Bezet");
        var validation = await SaveAsync(campus, "Ander", new AutoroutePart("artikel/Bezet"));
        validation.Errors["AutoroutePart.Path"].ShouldBe(["Het webadres ‘artikel/Bezet’ is al in gebruik."]);
    }

    [Theory, Both]
    public async Task An_item_that_wants_to_be_home_becomes_it_once(DatabaseProvider provider)
    {
        await using var campus = await VersionTests.WithArticlesAsync(provider);
        (await SaveAsync(campus, "Thuis", new AutoroutePart("thuis", SetHomepage: true))).Succeeded.ShouldBeTrue();
        var id = await FindAsync(campus, "thuis");
        (await campus.WithAsync<IContentRoutes, string?>(routes => routes.HomeAsync())).ShouldBe(id);
        (await campus.GetAsync(id!))!.As<AutoroutePart>()!.SetHomepage.ShouldBeFalse();
    }

    [Theory, Both]
    public async Task An_item_is_found_by_its_alias(DatabaseProvider provider)
    {
        await using var campus = await VersionTests.WithArticlesAsync(provider);
        await campus.ApplyStepsAsync(Samples.Content(Samples.Article("a1", "Eerste", more: """, "AliasPart": { "Alias": "main-menu" }""")));
        (await campus.WithAsync<IContentAliases, string?>(aliases => aliases.FindAsync("MAIN-menu"))).ShouldBe("a1");
    }

    [Theory, Both]
    public async Task A_draft_is_published_and_a_page_taken_away_when_their_time_comes(DatabaseProvider provider)
    {
        await using var campus = await VersionTests.WithArticlesAsync(provider);
        var now = campus.Clock.GetUtcNow().UtcDateTime;
        var item = await VersionTests.DraftAsync(campus, "Later");
        item.Apply(new PublishLaterPart(now.AddHours(1)));
        item.Apply(new ArchiveLaterPart(now.AddHours(2)));
        await campus.ContentsAsync(contents => contents.SaveDraftAsync(item));
        await RunScheduleAsync(campus);
        (await campus.GetAsync(item.ContentItemId)).ShouldBeNull();
        campus.Clock.Advance(TimeSpan.FromMinutes(61));
        await RunScheduleAsync(campus);
        (await campus.GetAsync(item.ContentItemId))!.As<PublishLaterPart>()!.ScheduledPublishUtc.ShouldBeNull();
        campus.Clock.Advance(TimeSpan.FromMinutes(61));
        await RunScheduleAsync(campus);
        (await campus.GetAsync(item.ContentItemId)).ShouldBeNull();
        campus.News.ShouldBe([$"published {item.ContentItemId}", $"unpublished {item.ContentItemId}"]);
    }

    private static Task<string?> FindAsync(ContentCampus campus, string path) =>
        campus.WithAsync<IContentRoutes, string?>(routes => routes.FindAsync(path));

    private static Task<ContentValidation> SaveAsync(ContentCampus campus, string title, AutoroutePart route) => campus.ContentsAsync(async contents =>
    {
        var item = await contents.NewAsync("Article");
        item.Apply(new TitlePart(title));
        item.Apply(route);
        return await contents.PublishAsync(item);
    });

    private static Task<bool> RunScheduleAsync(ContentCampus campus) => campus.WithAsync<IServiceProvider, bool>(async services =>
    {
        foreach (var kind in ContentCampus.Modules.SelectMany(module => module.BackgroundWork))
        {
            await ((IRecurringWork)ActivatorUtilities.CreateInstance(services, kind)).RunAsync(CancellationToken.None);
        }
        return true;
    });
}

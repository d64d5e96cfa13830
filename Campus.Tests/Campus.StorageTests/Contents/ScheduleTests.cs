using Campus.Contents;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.StorageTests.Contents;

/// <summary>What is planned happens, whatever is wrong with something else that was planned.</summary>
public sealed class ScheduleTests
{
    [Theory, Both]
    public async Task A_plan_that_breaks_off_keeps_no_other_from_the_site(DatabaseProvider provider)
    {
        await using var campus = await VersionTests.WithArticlesAsync(provider);
        var broken = await PlanAsync(campus, "Stuk");
        var whole = await PlanAsync(campus, "Heel");
        await campus.WithAsync<CampusDb, int>(db => db.Database.ExecuteSqlAsync(
            $"""UPDATE "ContentItemVersions" SET "Json" = '[' WHERE "ContentItemId" = {broken}"""));
        campus.Clock.Advance(TimeSpan.FromMinutes(61));

        // A process that has not read the items before.
        await campus.WithAsync<IServiceProvider, bool>(RunScheduleAsync, campus.Machine());

        (await campus.GetAsync(whole)).ShouldNotBeNull();
        (await campus.WithAsync<CampusDb, List<string>>(db => db.Database
            .SqlQuery<string>($"""SELECT "ContentItemId" AS "Value" FROM "ScheduledChanges" """).ToListAsync()))
            .ShouldBe([broken], "it is tried again, and the log says why it fails");
    }

    private static async Task<string> PlanAsync(ContentCampus campus, string title)
    {
        var item = await VersionTests.DraftAsync(campus, title);
        item.Apply(new PublishLaterPart(campus.Clock.GetUtcNow().UtcDateTime.AddHours(1)));
        await campus.ContentsAsync(contents => contents.SaveDraftAsync(item));
        return item.ContentItemId;
    }

    private static async Task<bool> RunScheduleAsync(IServiceProvider services)
    {
        var work = ContentCampus.Modules.SelectMany(module => module.BackgroundWork)
            .Select(kind => (IRecurringWork)ActivatorUtilities.CreateInstance(services, kind))
            .Single(work => work.Name == "contents-schedule");
        await work.RunAsync(CancellationToken.None);
        return true;
    }
}

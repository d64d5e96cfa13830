using System.Text.Json.Nodes;
using Campus.Contents;
using Campus.Contents.Items;
using Campus.Contents.Schedule;
using Campus.Editorial.Editor;
using Campus.Editorial.Publishing.Gate;
using Campus.Editorial.Publishing.Review;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Editorial.Publishing.Publish;

/// <summary>What somebody decided on the publish page.</summary>
/// <param name="Revision">The revision that was on the screen.</param>
/// <param name="Reason">Why it may go on with blocking findings; null without.</param>
/// <param name="Answers">The answers to the questions of modules.</param>
internal sealed record PublishOrder(int Revision, string? Reason, IReadOnlyDictionary<string, string> Answers);

/// <summary>Why an order was not carried out; null when it was.</summary>
internal sealed record PublishRefusal(string Message);

/// <summary>Publishes, plans and withdraws, with the gate before it.</summary>
internal sealed class Publications(
    CampusDb db, Workbench bench, WorkingCopies copies, IContentManager contents, GateCheck gate, Reviews reviews, ICurrentUser user, IAudit audit, TimeProvider time)
{
    public const string AnswersPart = "PublicationPart";

    /// <summary>Publishes what editors have before them.</summary>
    public Task<PublishRefusal?> PublishAsync(string contentItemId, PublishOrder order, CancellationToken cancellationToken) => InOneGoAsync(
        async token =>
        {
            if (await bench.OpenAsync(contentItemId, token) is not { } opened || (!opened.Changed && opened.Item.Published))
            {
                // Pressed twice: the first time did it.
                return null;
            }
            var (item, refusal) = await PrepareAsync(opened, order, planned: null, token);
            return refusal ?? await PublishAsync(item, opened, order, token);
        },
        cancellationToken);

    /// <summary>Stores what editors have before them as a version that is published later, and by then has not changed.</summary>
    public Task<PublishRefusal?> PlanAsync(string contentItemId, PublishOrder order, DateTime utc, CancellationToken cancellationToken) => InOneGoAsync(
        async token =>
        {
            if (await bench.OpenAsync(contentItemId, token) is not { } opened)
            {
                return new("Deze inhoud is er niet meer.");
            }
            if (utc <= Now)
            {
                return new("Dat moment is al voorbij. Kies een moment in de toekomst.");
            }
            var (item, refusal) = await PrepareAsync(opened, order, utc, token);
            if (refusal is not null)
            {
                return refusal;
            }
            await bench.ReplaceAsync(contentItemId, item, token);
            if (Words(await bench.KeepAsync(contentItemId, token)) is { } wrong)
            {
                return wrong;
            }
            await FreezeAsync(contentItemId, order.Reason, token);
            audit.Record("Content", "PublishPlanned", contentItemId, new { AtUtc = utc, order.Reason });
            return null;
        },
        cancellationToken);

    /// <summary>Takes a plan to publish back; the draft stays.</summary>
    public Task CancelPlanAsync(string contentItemId, CancellationToken cancellationToken) => db.InTransactionAsync(
        async token =>
        {
            if (await bench.OpenAsync(contentItemId, token) is not { } opened || await PlanOfAsync(contentItemId, token) is not { PublishUtc: not null } plan)
            {
                return;
            }
            plan.VersionId = null;
            opened.Item.Apply((opened.Item.As<PublishLaterPart>() ?? new()) with { ScheduledPublishUtc = null });
            await bench.ReplaceAsync(contentItemId, opened.Item, token);
            await bench.KeepAsync(contentItemId, token);
            audit.Record("Content", "PublishPlanCancelled", contentItemId);
        },
        cancellationToken);

    /// <summary>Chooses when what visitors see is taken away by itself; null for never.</summary>
    public Task ArchiveAtAsync(string contentItemId, DateTime? utc, CancellationToken cancellationToken) => db.InTransactionAsync(
        async token =>
        {
            var plan = await PlanOfAsync(contentItemId, token);
            if (plan is null)
            {
                plan = new ScheduledChange { ContentItemId = contentItemId };
                db.Add(plan);
            }
            plan.ArchiveUtc = utc;
            if (plan is { PublishUtc: null, ArchiveUtc: null })
            {
                db.Remove(plan);
            }
            audit.Record("Content", utc is null ? "ArchivePlanCancelled" : "ArchivePlanned", contentItemId, new { AtUtc = utc });
        },
        cancellationToken);

    public async Task<ScheduledChange?> PlanOfAsync(string contentItemId, CancellationToken cancellationToken) =>
        await db.Set<ScheduledChange>().FindAsync([contentItemId], cancellationToken);

    public async Task<PublicationProblem?> ProblemOfAsync(string contentItemId, CancellationToken cancellationToken) =>
        await db.Set<PublicationProblem>().AsNoTracking().SingleOrDefaultAsync(problem => problem.ContentItemId == contentItemId, cancellationToken);

    /// <summary>Takes what visitors see off the site; it stays as a draft.</summary>
    public Task WithdrawAsync(string contentItemId, CancellationToken cancellationToken) => contents.UnpublishAsync(contentItemId, cancellationToken);

    // What is refused half-way leaves nothing behind.
    private async Task<PublishRefusal?> InOneGoAsync(Func<CancellationToken, Task<PublishRefusal?>> work, CancellationToken cancellationToken)
    {
        try
        {
            return await copies.RetryAsync(
                async token => await work(token) is { } refusal ? throw new RefusedException(refusal) : (PublishRefusal?)null, cancellationToken);
        }
        catch (RefusedException refused)
        {
            db.ChangeTracker.Clear();
            return refused.Refusal;
        }
    }

    private async Task<(ContentItem Item, PublishRefusal? Refusal)> PrepareAsync(
        OpenedItem opened, PublishOrder order, DateTime? planned, CancellationToken cancellationToken)
    {
        var item = opened.Item;
        if (opened.Revision != order.Revision)
        {
            return (item, new("Er is intussen verder gewerkt. Kijk nog een keer wat er verandert en druk dan opnieuw."));
        }
        if (order.Answers.Count > 0)
        {
            var answers = item.Content[AnswersPart] as JsonObject ?? [];
            item.Content[AnswersPart] = new JsonObject(answers.Where(answer => !order.Answers.ContainsKey(answer.Key))
                .Select(answer => KeyValuePair.Create(answer.Key, answer.Value?.DeepClone()))
                .Concat(order.Answers.Select(answer => KeyValuePair.Create(answer.Key, (JsonNode?)answer.Value))));
        }
        if (planned is not null || item.As<PublishLaterPart>()?.ScheduledPublishUtc is not null)
        {
            item.Apply((item.As<PublishLaterPart>() ?? new()) with { ScheduledPublishUtc = planned });
        }
        return (item, await RefusesAsync(item, order.Reason, cancellationToken));
    }

    private async Task<PublishRefusal?> RefusesAsync(ContentItem item, string? reason, CancellationToken cancellationToken)
    {
        var report = await gate.CheckAsync(item, cancellationToken);
        if (report.Refuses)
        {
            return new("Er is nog iets niet of niet goed ingevuld. Los dat eerst op.");
        }
        if (report.Blocking.Count == 0)
        {
            return null;
        }
        if (string.IsNullOrWhiteSpace(reason))
        {
            return new("Los eerst op wat publiceren tegenhoudt, of schrijf op waarom het toch kan.");
        }
        audit.Record("Content", "GateOverridden", item.ContentItemId, new { Reason = reason, Rules = report.Blocking.Select(found => found.Finding.Rule).Distinct() });
        return null;
    }

    private async Task<PublishRefusal?> PublishAsync(ContentItem item, OpenedItem opened, PublishOrder order, CancellationToken cancellationToken)
    {
        if (order.Answers.Count > 0 || opened.Changed)
        {
            await bench.ReplaceAsync(item.ContentItemId, item, cancellationToken);
        }
        var refusal = Words(await bench.PublishAsync(item.ContentItemId, cancellationToken));
        if (refusal is null)
        {
            await reviews.CloseAsync(item.ContentItemId, cancellationToken);
            await db.Set<PublicationProblem>().Where(problem => problem.ContentItemId == item.ContentItemId).ExecuteDeleteAsync(cancellationToken);
        }
        return refusal;
    }

    private async Task FreezeAsync(string contentItemId, string? reason, CancellationToken cancellationToken)
    {
        var version = await db.Set<ContentItemVersion>().SingleAsync(row => row.ContentItemId == contentItemId && row.Latest, cancellationToken);
        version.Frozen = true;
        var plan = (await PlanOfAsync(contentItemId, cancellationToken))!;
        (plan.VersionId, plan.PersonId, plan.Reason) = (version.ContentItemVersionId, user.Id, reason);
        await db.Set<PublicationProblem>().Where(problem => problem.ContentItemId == contentItemId).ExecuteDeleteAsync(cancellationToken);
    }

    private static PublishRefusal? Words(ContentValidation validation) =>
        validation.Succeeded ? null : new(string.Join(" ", validation.Errors.SelectMany(error => error.Value)));

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private sealed class RefusedException(PublishRefusal refusal) : Exception
    {
        public PublishRefusal Refusal { get; } = refusal;
    }
}

using System.Text.Json.Nodes;
using Campus.Contents;
using Campus.Editorial.Editor;
using Campus.Editorial.Publishing.Gate;
using Campus.Editorial.Publishing.Review;
using Campus.Platform;

namespace Campus.Editorial.Publishing.Publish;

/// <summary>Publishes what editors have before them, now or later, with the gate before it.</summary>
internal sealed class Publications(
    ItemRepository items, WorkingCopies copies, GateCheck gate, Plans plans, Reviews reviews, IAudit audit,
    TimeProvider time)
{
    public const string AnswersPart = "PublicationPart";

    /// <summary>Publishes what editors have before them.</summary>
    public Task<PublishOutcome> PublishAsync(
        string contentItemId, PublishOrder order, CancellationToken cancellationToken) =>
        copies.WorkAsync<PublishOutcome>(
            contentItemId,
            async (opened, token) =>
            {
                if (opened is null || (!opened.Changed && opened.Item.Published))
                {
                    // Pressed twice: the first time did it.
                    return new PublishOutcome.Published();
                }
                return await CarryOutAsync(opened, order, planned: null, token);
            },
            cancellationToken);

    /// <summary>Stores what editors have before them as a version that is published later, as it is now.</summary>
    public Task<PublishOutcome> PlanAsync(
        string contentItemId, PublishOrder order, DateTime utc, CancellationToken cancellationToken) =>
        copies.WorkAsync<PublishOutcome>(
            contentItemId,
            async (opened, token) =>
            {
                if (opened is null)
                {
                    return new PublishOutcome.Refused("Deze inhoud is er niet meer.");
                }
                if (utc <= time.GetUtcNow().UtcDateTime)
                {
                    return new PublishOutcome.Refused("Dat moment is al voorbij. Kies een moment in de toekomst.");
                }
                return await CarryOutAsync(opened, order, utc, token);
            },
            cancellationToken);

    // Nothing is changed but in memory until nothing stands in its way any more.
    private async Task<PublishOutcome> CarryOutAsync(
        OpenedItem opened, PublishOrder order, DateTime? planned, CancellationToken cancellationToken)
    {
        // A newer version from elsewhere becomes part of what is open, and nobody saw that yet.
        copies.BringUpToDate(opened);
        if (opened.Revision != order.Revision)
        {
            return new PublishOutcome.Overtaken();
        }
        Prepare(opened.Item, order, planned);
        var report = await gate.CheckAsync(opened.Item, cancellationToken);
        if (report.Stops(order.Reason).Count > 0)
        {
            return new PublishOutcome.Refused(report.Refuses
                ? "Er is nog iets niet of niet goed ingevuld. Los dat eerst op."
                : "Los eerst op wat publiceren tegenhoudt, of schrijf op waarom het toch kan.");
        }
        var validation = planned is null
            ? await items.PublishAsync(opened, cancellationToken)
            : await items.KeepAsync(opened, cancellationToken);
        if (!validation.Succeeded)
        {
            return new PublishOutcome.Refused(string.Join(" ", validation.Errors.SelectMany(error => error.Value)));
        }
        await SettleAsync(opened, order, planned, report, cancellationToken);
        return new PublishOutcome.Published();
    }

    private static void Prepare(ContentItem item, PublishOrder order, DateTime? planned)
    {
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
        if (order.Answers.Count > 0 || planned is not null)
        {
            // A version of its own: the draft as it was kept stays in history as it was.
            item.ContentItemVersionId = null;
        }
    }

    private async Task SettleAsync(
        OpenedItem opened, PublishOrder order, DateTime? planned, GateReport report,
        CancellationToken cancellationToken)
    {
        var id = opened.Item.ContentItemId;
        if (report.Blocking.Count > 0)
        {
            var rules = report.Blocking.Select(found => found.Finding.Rule).Distinct();
            audit.Record("Content", "GateOverridden", id, new { order.Reason, Rules = rules });
        }
        await plans.ForgetProblemAsync(id, cancellationToken);
        if (planned is null)
        {
            await reviews.CloseAsync(id, cancellationToken);
            return;
        }
        await plans.FreezeAsync(opened, order.Reason, cancellationToken);
        audit.Record("Content", "PublishPlanned", id, new { AtUtc = planned, order.Reason });
    }
}

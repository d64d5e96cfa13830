using Campus.Contents;
using Campus.Contents.Items;
using Campus.Contents.Schedule;
using Campus.Editorial.Moments;
using Campus.Editorial.Publishing.Publish;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Editorial.Schedule;

/// <summary>Tells that what was planned was not published: all editors on their start page, who planned it by mail.</summary>
internal sealed class FailedPlans(
    CampusDb db, IContentDefinitionManager definitions, IMailbox mailbox, ISiteAddress site, IAudit audit)
{
    public async Task TellAsync(
        ScheduledChange plan, ContentItem item, string wrong, CancellationToken cancellationToken)
    {
        var problem = await db.Set<PublicationProblem>().FindAsync([plan.ContentItemId], cancellationToken);
        if (problem is null)
        {
            problem = new PublicationProblem { ContentItemId = plan.ContentItemId, Text = wrong };
            db.Add(problem);
        }
        (problem.Text, problem.AtUtc, problem.PersonId) = (wrong, plan.PublishUtc!.Value, plan.PersonId);
        audit.Record("Content", "PublishPlanFailed", plan.ContentItemId, new { Problem = wrong });
        await MailAsync(plan, item, wrong, cancellationToken);
    }

    // What came with an import was planned by nobody here.
    private async Task MailAsync(
        ScheduledChange plan, ContentItem item, string wrong, CancellationToken cancellationToken)
    {
        if (plan.PersonId is not { } id)
        {
            return;
        }
        var title = await definitions.TitleOfAsync(item, cancellationToken);
        var mail = MailMessage.ToPerson(
            id,
            $"‘{title}’ staat niet op de site",
            $"Je plande ‘{title}’ voor {DutchMoment.Words(plan.PublishUtc!.Value)}.",
            "Het staat niet op de site, want de controle hield het tegen.",
            $"Dit moet anders: {wrong}",
            new MailPart("Bekijk het hier", site.Of(PublishLinks.Publish(plan.ContentItemId))));
        await mailbox.PostAsync(mail, $"plan-failed:{plan.ContentItemId}:{plan.PublishUtc:O}", cancellationToken);
    }
}

using Campus.Contents.Items;
using Campus.Contents.Schedule;
using Campus.Editorial.Publishing.Publish;
using Campus.Editorial.Publishing.Review;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Editorial.Publishing;

/// <summary>Something about an item that an editor wants to know of.</summary>
/// <param name="ContentItemId">The item.</param>
/// <param name="Title">What it is called.</param>
/// <param name="ContentType">Its type.</param>
/// <param name="AtUtc">When it was asked, went wrong or will happen.</param>
/// <param name="Who">Who it comes from; null when nobody.</param>
/// <param name="Text">What there is to say about it, in Dutch; null for nothing.</param>
internal sealed record EditorialTask(string ContentItemId, string? Title, string ContentType, DateTime AtUtc, string? Who, string? Text)
{
    /// <summary>Where to go on with it.</summary>
    public string Url => PublishLinks.Publish(ContentItemId);
}

/// <summary>What waits for somebody around publishing: each list is short, and one query.</summary>
internal sealed class EditorialTasks(CampusDb db, Reviews reviews, ICurrentUser user)
{
    private const int Most = 20;

    /// <summary>Drafts that the current user was asked to look at, the longest waiting first.</summary>
    public async Task<IReadOnlyList<EditorialTask>> WaitingForMeAsync(CancellationToken cancellationToken) => await (
        from request in reviews.WaitingForMe()
        join item in Latest on request.ContentItemId equals item.ContentItemId
        orderby request.AskedUtc
        select new EditorialTask(item.ContentItemId, item.DisplayText, item.ContentType, request.AskedUtc, request.AskedByName, request.Note))
        .Take(Most).ToListAsync(cancellationToken);

    /// <summary>Drafts of which the current user asked for a look, and that came back approved or with a remark.</summary>
    public async Task<IReadOnlyList<EditorialTask>> AnsweredForMeAsync(CancellationToken cancellationToken) => await (
        from request in db.Set<ReviewRequest>().AsNoTracking()
        where request.AskedById == user.Id && (request.State == ReviewRequest.Approved || request.State == ReviewRequest.Returned)
        join item in Latest on request.ContentItemId equals item.ContentItemId
        orderby request.AnsweredUtc descending
        select new EditorialTask(
            item.ContentItemId, item.DisplayText, item.ContentType, request.AnsweredUtc ?? request.AskedUtc, request.AnsweredByName,
            request.State == ReviewRequest.Approved ? "Akkoord" : "Teruggestuurd: " + request.Answer))
        .Take(Most).ToListAsync(cancellationToken);

    /// <summary>What will be published or archived by itself, the next first.</summary>
    public async Task<IReadOnlyList<EditorialTask>> PlannedAsync(CancellationToken cancellationToken) => await (
        from plan in db.Set<ScheduledChange>().AsNoTracking()
        join item in Latest on plan.ContentItemId equals item.ContentItemId
        orderby plan.PublishUtc ?? plan.ArchiveUtc
        select new EditorialTask(
            item.ContentItemId, item.DisplayText, item.ContentType, (plan.PublishUtc ?? plan.ArchiveUtc)!.Value, null,
            plan.PublishUtc != null ? "Wordt gepubliceerd" : "Gaat van de site"))
        .Take(Most).ToListAsync(cancellationToken);

    /// <summary>Plans that were not carried out.</summary>
    public async Task<IReadOnlyList<EditorialTask>> ProblemsAsync(CancellationToken cancellationToken) => await (
        from problem in db.Set<PublicationProblem>().AsNoTracking()
        join item in Latest on problem.ContentItemId equals item.ContentItemId
        orderby problem.AtUtc descending
        select new EditorialTask(item.ContentItemId, item.DisplayText, item.ContentType, problem.AtUtc, null, problem.Text))
        .Take(Most).ToListAsync(cancellationToken);

    private IQueryable<ContentItemVersion> Latest => db.Set<ContentItemVersion>().AsNoTracking().Where(version => version.Latest);
}

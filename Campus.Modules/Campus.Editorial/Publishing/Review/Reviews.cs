using System.Security.Claims;
using Campus.Contents;
using Campus.Contents.Items;
using Campus.Editorial.Moments;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Editorial.Publishing.Review;

/// <summary>Somebody or some role that can be asked to look.</summary>
internal sealed record Reviewer(string Value, string Name);

/// <summary>Questions to look at a draft, and their answers.</summary>
internal sealed class Reviews(
    CampusDb db, IContentDefinitionManager definitions, ICurrentUser user, IPeople colleagues, IMailbox mailbox, IAudit audit, ISiteAddress site, TimeProvider time)
{
    private const string Person = "persoon:";
    private const string Role = "rol:";

    /// <summary>Who can be asked: everybody who may publish, and their roles.</summary>
    public async Task<IReadOnlyList<Reviewer>> ReviewersAsync(CancellationToken cancellationToken)
    {
        var people = await colleagues.WithPermissionAsync(ContentPermissions.PublishContent.Name, cancellationToken);
        return
        [
            .. people.SelectMany(person => person.Roles).Distinct().Order(StringComparer.CurrentCulture).Select(role => new Reviewer(Role + role, $"Iedereen met de rol {role}")),
            .. people.Where(person => person.Id != user.Id).Select(person => new Reviewer(Person + person.Id, person.Name)),
        ];
    }

    /// <summary>The questions about an item, newest first.</summary>
    public async Task<IReadOnlyList<ReviewRequest>> OfAsync(string contentItemId, CancellationToken cancellationToken) =>
        await db.Set<ReviewRequest>().AsNoTracking().Where(request => request.ContentItemId == contentItemId)
            .OrderByDescending(request => request.AskedUtc).Take(10).ToListAsync(cancellationToken);

    /// <summary>Asks somebody to look; an open question about the same item is closed. False when nobody has that name.</summary>
    public async Task<bool> AskAsync(ContentItem item, string reviewer, string? note, CancellationToken cancellationToken)
    {
        var people = await colleagues.WithPermissionAsync(ContentPermissions.PublishContent.Name, cancellationToken);
        var person = reviewer.StartsWith(Person, StringComparison.Ordinal) ? people.FirstOrDefault(one => one.Id == reviewer[Person.Length..]) : null;
        var role = reviewer.StartsWith(Role, StringComparison.Ordinal) && people.Any(one => one.Roles.Contains(reviewer[Role.Length..])) ? reviewer[Role.Length..] : null;
        if (person is null && role is null)
        {
            return false;
        }
        var request = Request(item, person, role, note);
        var title = await definitions.TitleOfAsync(item, cancellationToken);
        await db.InTransactionAsync(
            async token =>
            {
                await CloseAsync(item.ContentItemId, token);
                db.Add(request);
                audit.Record("Content", "ReviewAsked", item.ContentItemId, new { request.ToName, request.Note });
                foreach (var to in person is null ? people.Where(one => one.Roles.Contains(role!) && one.Id != user.Id) : [person])
                {
                    await mailbox.PostAsync(Mail(to, title, request), $"review:{request.Id}:{to.Id}", token);
                }
            },
            cancellationToken);
        return true;
    }

    /// <summary>Answers an open question; false when somebody was faster.</summary>
    public Task<bool> AnswerAsync(string contentItemId, string requestId, bool approve, string? remark, CancellationToken cancellationToken) =>
        db.InTransactionAsync(
            async token =>
            {
                var request = await db.Set<ReviewRequest>().SingleOrDefaultAsync(
                    row => row.Id == requestId && row.ContentItemId == contentItemId && row.State == ReviewRequest.Open, token);
                if (request is null)
                {
                    return false;
                }
                request.State = approve ? ReviewRequest.Approved : ReviewRequest.Returned;
                request.AnsweredByName = user.Name;
                request.AnsweredUtc = Now;
                request.Answer = remark;
                audit.Record("Content", approve ? "ReviewApproved" : "ReviewReturned", contentItemId, new { request.AskedByName, Remark = remark });
                return true;
            },
            cancellationToken);

    /// <summary>Closes what is still open about an item.</summary>
    public Task CloseAsync(string contentItemId, CancellationToken cancellationToken) =>
        db.Set<ReviewRequest>().Where(request => request.ContentItemId == contentItemId && request.State != ReviewRequest.Closed)
            .ExecuteUpdateAsync(set => set.SetProperty(request => request.State, ReviewRequest.Closed), cancellationToken);

    /// <summary>Open questions to the current user or to one of her roles.</summary>
    public IQueryable<ReviewRequest> WaitingForMe()
    {
        string[] roles = [.. user.Principal.FindAll(ClaimTypes.Role).Select(claim => claim.Value)];
        return db.Set<ReviewRequest>().AsNoTracking().Where(request => request.State == ReviewRequest.Open
            && (request.ToPersonId == user.Id || (request.ToRole != null && roles.Contains(request.ToRole) && request.AskedById != user.Id)));
    }

    private ReviewRequest Request(ContentItem item, Colleague? person, string? role, string? note) => new()
    {
        Id = IdGenerator.NewId(),
        ContentItemId = item.ContentItemId,
        AskedById = user.Id,
        AskedByName = user.Name,
        AskedUtc = Now,
        ToPersonId = person?.Id,
        ToRole = role,
        ToName = person?.Name ?? role!,
        Note = note,
        State = ReviewRequest.Open,
    };

    private MailMessage Mail(Colleague to, string title, ReviewRequest request) => MailMessage.ToPerson(
        to.Id,
        $"Wil je ‘{title}’ nakijken?",
        [
            $"{request.AskedByName} vraagt of je ‘{title}’ wilt nakijken voordat het op de site komt.",
            .. request.Note is null ? Array.Empty<MailPart>() : [$"{request.AskedByName} schrijft:\n{request.Note}"],
            new MailPart("Bekijk het hier", site.Of(PublishLinks.Publish(request.ContentItemId))),
            $"Gevraagd op {DutchMoment.Words(request.AskedUtc)}.",
        ]);

    private DateTime Now => time.GetUtcNow().UtcDateTime;
}

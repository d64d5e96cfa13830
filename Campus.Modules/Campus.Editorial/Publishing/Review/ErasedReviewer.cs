using Campus.Editorial.Publishing.Preview;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Editorial.Publishing.Review;

/// <summary>Takes somebody who is erased out of the questions to look at drafts, with what she wrote in them.</summary>
internal sealed class ErasedReviewer(CampusDb db) : IDomainEventHandler<AccountErased>
{
    private const string Nobody = "iemand";

    public async Task HandleAsync(AccountErased happened, CancellationToken cancellationToken)
    {
        var (id, name) = happened;
        var requests = db.Set<ReviewRequest>();
        await requests.Where(request => request.AskedById == id).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.AskedById, (string?)null).SetProperty(row => row.AskedByName, (string?)null).SetProperty(row => row.Note, (string?)null),
            cancellationToken);
        // Of an answer only the name is kept; when a role was asked, a namesake may have given it.
        await requests.Where(request => request.AnsweredByName == name).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.AnsweredByName, (string?)null).SetProperty(row => row.Answer, (string?)null), cancellationToken);
        var asked = requests.Where(request => request.ToPersonId == id);
        await asked.Where(request => request.State == ReviewRequest.Open)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, ReviewRequest.Closed), cancellationToken);
        await asked.ExecuteUpdateAsync(
            set => set.SetProperty(row => row.ToPersonId, (string?)null).SetProperty(row => row.ToName, Nobody), cancellationToken);
        await db.Set<ReviewLink>().Where(link => link.CreatedBy == name)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.CreatedBy, (string?)null), cancellationToken);
    }
}

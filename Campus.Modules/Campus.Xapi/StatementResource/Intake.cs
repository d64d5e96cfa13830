using Campus.Xapi.Attachments;
using Campus.Xapi.Statements;

namespace Campus.Xapi.StatementResource;

/// <summary>The statements of a request, each in order by itself, with the attachments they declare.</summary>
internal sealed record Intake(IReadOnlyList<StatementDraft> Drafts, IReadOnlyList<DeclaredAttachment> Attachments)
{
    /// <summary>The same, with what came along written down at each statement.</summary>
    public Intake With(ReceivedFiles files)
    {
        var drafts = Drafts.ToArray();
        foreach (var ofOne in Attachments.Where(attachment => files.Find(attachment.Sha2) is not null).GroupBy(attachment => attachment.Statement))
        {
            drafts[ofOne.Key] = drafts[ofOne.Key] with
            {
                Files = [.. ofOne.DistinctBy(attachment => attachment.Sha2).Select(attachment => attachment.ToFile())],
            };
        }
        return this with { Drafts = drafts };
    }
}

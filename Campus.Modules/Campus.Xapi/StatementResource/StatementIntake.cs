using System.Text.Json;
using Campus.Xapi.Attachments;
using Campus.Xapi.Signatures;
using Campus.Xapi.Statements;
using Campus.Xapi.Statements.Validation;

namespace Campus.Xapi.StatementResource;

/// <summary>
/// Makes drafts of the statements in a body; all of them, or a refusal (xAPI 1.0.3 Communication 2.1.2).
/// </summary>
internal static class StatementIntake
{
    private const string Section = "Communication 2.1";

    /// <summary>One statement or, for POST, an array of them.</summary>
    public static (Intake? Intake, Refusal? Refusal) Read(ReadOnlyMemory<byte> json, Offer offer, int mostStatements)
    {
        var (document, refusal) = StatementJson.Parse(json);
        if (document is null)
        {
            return (null, refusal);
        }
        using (document)
        {
            var root = document.RootElement;
            if (offer.Id is not null || root.ValueKind != JsonValueKind.Array)
            {
                return One(root, offer);
            }
            return root.GetArrayLength() <= mostStatements
                ? Many(root, offer)
                : (null, new Refusal("$", Section, $"must have at most {mostStatements} statements; send the rest in a next request"));
        }
    }

    private static (Intake? Intake, Refusal? Refusal) One(JsonElement root, Offer offer)
    {
        var attachments = new List<DeclaredAttachment>();
        var (draft, wrong) = Draft(root, null, offer, attachments);
        if (wrong is null && offer.Id is { } id && draft!.Id != id)
        {
            wrong = new Refusal("$.id", Section, "must be the statementId of the address");
        }
        return wrong is null ? (new Intake([draft!], attachments), null) : (null, wrong);
    }

    private static (Intake? Intake, Refusal? Refusal) Many(JsonElement array, Offer offer)
    {
        var drafts = new List<StatementDraft>(array.GetArrayLength());
        var ids = new HashSet<Guid>();
        var attachments = new List<DeclaredAttachment>();
        foreach (var element in array.EnumerateArray())
        {
            var (draft, wrong) = Draft(element, drafts.Count, offer, attachments);
            if (wrong is null && !ids.Add(draft!.Id))
            {
                wrong = new Refusal($"$[{drafts.Count}].id", Section, "must not occur twice in one request");
            }
            if (wrong is not null)
            {
                return (null, wrong);
            }
            drafts.Add(draft!);
        }
        return (new Intake(drafts, attachments), null);
    }

    // The index is null for a statement that is not in a list.
    private static (StatementDraft? Draft, Refusal? Refusal) Draft(
        JsonElement statement, int? index, Offer offer, List<DeclaredAttachment> attachments)
    {
        if (StatementRules.Statement(statement, offer.Version) is { } refusal)
        {
            return (null, refusal with { Path = PathOf(index) + refusal.Path });
        }
        if (DeclaredAttachment.Any(statement))
        {
            var declared = DeclaredAttachment.In(statement, index ?? 0, PathOf(index)).ToList();
            if (declared.Select(SignatureRules.ContentType).FirstOrDefault(wrong => wrong is not null) is { } wrong)
            {
                return (null, wrong);
            }
            attachments.AddRange(declared);
        }
        return (StatementDraft.From(statement, offer.Id, offer.Authority, offer.Version), null);
    }

    private static string PathOf(int? index) => index is { } place ? $"$[{place}]" : "$";
}

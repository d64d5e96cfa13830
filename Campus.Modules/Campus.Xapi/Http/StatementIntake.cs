using System.Text.Json;
using Campus.Xapi.Statements;
using Campus.Xapi.Statements.Validation;

namespace Campus.Xapi.Http;

/// <summary>Makes drafts of the statements in a body; all of them, or a refusal (xAPI 1.0.3 Communication 2.1.2).</summary>
internal static class StatementIntake
{
    private const string Section = "Communication 2.1";

    /// <summary>One statement or an array of them, as POST takes.</summary>
    public static (IReadOnlyList<StatementDraft> Drafts, Refusal? Refusal) Many(
        ReadOnlyMemory<byte> json, int mostStatements, Authority authority, XapiVersion version)
    {
        var (document, refusal) = StatementJson.Parse(json);
        if (document is null)
        {
            return ([], refusal);
        }
        using (document)
        {
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Array)
            {
                var (draft, wrong) = Draft(root, null, authority, version);
                return (draft is null ? [] : [draft], wrong is null ? null : wrong with { Path = "$" + wrong.Path });
            }
            return root.GetArrayLength() <= mostStatements
                ? Many(root, authority, version)
                : ([], new Refusal("$", Section, $"must have at most {mostStatements} statements; send the rest in a next request"));
        }
    }

    /// <summary>One statement whose id the address gives, as PUT takes.</summary>
    public static (StatementDraft? Draft, Refusal? Refusal) One(
        ReadOnlyMemory<byte> json, Guid id, Authority authority, XapiVersion version)
    {
        var (document, refusal) = StatementJson.Parse(json);
        if (document is null)
        {
            return (null, refusal);
        }
        using (document)
        {
            var (draft, wrong) = Draft(document.RootElement, id, authority, version);
            wrong ??= draft!.Id == id ? null : Refusal.Here(Section, "must be the statementId of the address").Under("id");
            return wrong is null ? (draft, null) : (null, wrong with { Path = "$" + wrong.Path });
        }
    }

    private static (IReadOnlyList<StatementDraft> Drafts, Refusal? Refusal) Many(
        JsonElement array, Authority authority, XapiVersion version)
    {
        var drafts = new List<StatementDraft>(array.GetArrayLength());
        var ids = new HashSet<Guid>();
        foreach (var element in array.EnumerateArray())
        {
            var (draft, wrong) = Draft(element, null, authority, version);
            if (wrong is null && !ids.Add(draft!.Id))
            {
                wrong = Refusal.Here(Section, "must not occur twice in one request").Under("id");
            }
            if (wrong is not null)
            {
                return ([], wrong with { Path = $"$[{drafts.Count}]{wrong.Path}" });
            }
            drafts.Add(draft!);
        }
        return (drafts, null);
    }

    private static (StatementDraft? Draft, Refusal? Refusal) Draft(
        JsonElement statement, Guid? id, Authority authority, XapiVersion version)
    {
        var refusal = StatementRules.Statement(statement, version) ?? FileMissing(statement, "");
        return refusal is null ? (StatementDraft.From(statement, id, authority, version), null) : (null, refusal);
    }

    // An attachment without fileUrl comes along in a multipart request, and this is not one.
    private static Refusal? FileMissing(JsonElement statement, string path)
    {
        var index = 0;
        if (statement.TryGetProperty("attachments"u8, out var attachments))
        {
            foreach (var attachment in attachments.EnumerateArray())
            {
                if (!attachment.TryGetProperty("fileUrl"u8, out _))
                {
                    return new Refusal($"{path}.attachments[{index}]", "2.4.11", "must have a fileUrl: this store takes no files along with statements");
                }
                index++;
            }
        }
        var target = statement.GetProperty("object"u8);
        return ObjectRules.KindOf(target) == "SubStatement" ? FileMissing(target, path + ".object") : null;
    }
}

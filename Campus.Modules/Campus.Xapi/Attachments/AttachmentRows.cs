using Campus.Platform;
using Campus.Xapi.Data;

namespace Campus.Xapi.Attachments;

/// <summary>Writes which statement has which files, in the transaction that stores the statement.</summary>
internal static class AttachmentRows
{
    public static void Add(CampusDb db, IEnumerable<NumberedStatement> statements)
    {
        foreach (var statement in statements)
        {
            foreach (var file in statement.Draft.Files)
            {
                db.Add(new StatementAttachmentRow { Stored = statement.Stored, Sha2 = file.Sha2, ContentType = file.ContentType });
            }
        }
    }
}

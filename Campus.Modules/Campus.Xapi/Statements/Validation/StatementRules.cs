using System.Text.Json;
using static Campus.Xapi.Statements.Validation.Property;

namespace Campus.Xapi.Statements.Validation;

/// <summary>Whole statements (xAPI 1.0.3 Data 2.4), to the letter of the specification.</summary>
internal static class StatementRules
{
    private static readonly ObjectRule Verb = new("2.4.3", Must("id", Values.Iri), May("display", Values.LanguageMap));

    private static readonly ObjectRule Attachment = new(
        "2.4.11",
        Must("usageType", Values.Iri),
        Must("display", Values.LanguageMap),
        May("description", Values.LanguageMap),
        Must("contentType", Values.MediaType),
        Must("length", Values.Length),
        Must("sha2", Values.Sha2),
        May("fileUrl", Values.Iri));

    private static readonly ObjectRule StatementObject = new(
        "2.4",
        May("id", Values.Uuid),
        Must("actor", ActorRules.Actor),
        Must("verb", Verb.Check),
        Must("object", ObjectRules.OfStatement),
        May("result", ResultRules.Result),
        May("context", ContextRules.Context),
        May("timestamp", Values.Timestamp),
        May("stored", Values.Timestamp),
        May("authority", ActorRules.Authority),
        May("version", Values.Version),
        May("attachments", ListRule.Of("2.4.11", Attachment.Check)))
    {
        Together = BelongTogether,
    };

    private static readonly ObjectRule SubStatementObject = new(
        "2.4.4.3",
        Must("objectType", Values.OneOf("2.4.4.3", "SubStatement")),
        Must("actor", ActorRules.Actor),
        Must("verb", Verb.Check),
        Must("object", ObjectRules.OfSubStatement),
        May("result", ResultRules.Result),
        May("context", ContextRules.Context),
        May("timestamp", Values.Timestamp),
        May("attachments", ListRule.Of("2.4.11", Attachment.Check)))
    {
        Together = BelongTogether,
    };

    /// <summary>Checks a statement; null when it may be stored.</summary>
    public static Refusal? Statement(JsonElement value, XapiVersion version) => StatementObject.Check(value, version);

    public static Refusal? SubStatement(JsonElement value, XapiVersion version) => SubStatementObject.Check(value, version);

    private static Refusal? BelongTogether(JsonElement statement, XapiVersion version)
    {
        var kind = ObjectRules.KindOf(statement.GetProperty("object"u8)) ?? "Activity";
        if (kind != "StatementRef" && statement.GetProperty("verb"u8).GetProperty("id"u8).ValueEquals(StatementKeys.VoidedVerb))
        {
            return Refusal.Here("2.3.2", "must be a StatementRef when the verb is 'voided'").Under("object");
        }
        if (kind == "Activity" || !statement.TryGetProperty("context"u8, out var context))
        {
            return null;
        }
        return OnlyWithActivity(context, "revision") ?? OnlyWithActivity(context, "platform");
    }

    private static Refusal? OnlyWithActivity(JsonElement context, string name) =>
        context.TryGetProperty(name, out _)
            ? Refusal.Here("2.4.6", "may only be used when the object is an activity").Under(name).Under("context") : null;
}

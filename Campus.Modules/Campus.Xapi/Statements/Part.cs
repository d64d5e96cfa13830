using System.Text.Json;

namespace Campus.Xapi.Statements;

/// <summary>What a value in a statement is, by where it stands (xAPI 1.0.3 Data 2.4).</summary>
internal enum Part
{
    Other, Statement, SubStatement, Actor, Verb, Object, Activity, Result, Context, ContextActivities, ContextAgent, StatementRef, Attachment,
}

internal static class Parts
{
    /// <summary>What the value of a property is; of a list, what each of its items is.</summary>
    public static Part Of(Part parent, string name) => (parent, name) switch
    {
        (Part.Statement or Part.SubStatement, "actor") or (Part.Statement, "authority") or (Part.Actor, "member") => Part.Actor,
        (Part.Statement or Part.SubStatement, "verb") => Part.Verb,
        (Part.Statement or Part.SubStatement, "object") => Part.Object,
        (Part.Statement or Part.SubStatement, "result") => Part.Result,
        (Part.Statement or Part.SubStatement, "context") => Part.Context,
        (Part.Statement or Part.SubStatement, "attachments") => Part.Attachment,
        (Part.Context, "instructor" or "team") => Part.Actor,
        (Part.Context, "contextActivities") => Part.ContextActivities,
        (Part.Context, "contextAgents" or "contextGroups") => Part.ContextAgent,
        (Part.Context, "statement") => Part.StatementRef,
        (Part.ContextActivities, _) => Part.Activity,
        (Part.ContextAgent, "agent" or "group") => Part.Actor,
        _ => Part.Other,
    };

    /// <summary>What the object of a statement is, by its objectType.</summary>
    public static Part OfObject(JsonElement target) =>
        (target.TryGetProperty("objectType"u8, out var type) ? type.GetString() : null) switch
        {
            "Agent" or "Group" => Part.Actor,
            "SubStatement" => Part.SubStatement,
            "StatementRef" => Part.StatementRef,
            _ => Part.Activity,
        };
}

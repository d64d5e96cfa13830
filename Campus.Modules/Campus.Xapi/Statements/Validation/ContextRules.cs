using System.Text.Json;
using static Campus.Xapi.Statements.Validation.Property;

namespace Campus.Xapi.Statements.Validation;

/// <summary>Context (xAPI 1.0.3 Data 2.4.6), with the context agents and groups of xAPI 2.0.</summary>
internal static class ContextRules
{
    private const string ActivitiesSection = "2.4.6.2";

    private static readonly Rule ActivityList = ListRule.Of(ActivitiesSection, ActivityRules.Activity);

    private static readonly ObjectRule ContextActivities = new(
        ActivitiesSection,
        May("parent", OneOrMoreActivities),
        May("grouping", OneOrMoreActivities),
        May("category", OneOrMoreActivities),
        May("other", OneOrMoreActivities));

    private static readonly Rule RelevantTypes = ListRule.Of("2.4.6", Values.Iri, mayBeEmpty: false);

    private static readonly ObjectRule ContextAgent = new(
        "2.4.6",
        Must("objectType", Values.OneOf("2.4.6", "contextAgent")),
        Must("agent", ActorRules.Agent),
        May("relevantTypes", RelevantTypes));

    private static readonly ObjectRule ContextGroup = new(
        "2.4.6",
        Must("objectType", Values.OneOf("2.4.6", "contextGroup")),
        Must("group", ActorRules.Group),
        May("relevantTypes", RelevantTypes));

    private static readonly ObjectRule ContextObject = new(
        "2.4.6",
        May("registration", Values.Uuid),
        May("instructor", ActorRules.Actor),
        May("team", ActorRules.Group),
        May("contextActivities", ContextActivities.Check),
        MaySince2("contextAgents", ListRule.Of("2.4.6", ContextAgent.Check)),
        MaySince2("contextGroups", ListRule.Of("2.4.6", ContextGroup.Check)),
        May("revision", Values.Text),
        May("platform", Values.Text),
        May("language", Values.LanguageTag),
        May("statement", ObjectRules.StatementRef),
        May("extensions", Values.Extensions));

    public static Refusal? Context(JsonElement value, XapiVersion version) => ContextObject.Check(value, version);

    private static Refusal? OneOrMoreActivities(JsonElement value, XapiVersion version) =>
        value.ValueKind == JsonValueKind.Array ? ActivityList(value, version) : ActivityRules.Activity(value, version);
}

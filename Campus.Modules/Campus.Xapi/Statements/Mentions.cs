using System.Text.Json;

namespace Campus.Xapi.Statements;

/// <summary>
/// Collects the agents and activities that a statement speaks of besides its actor and object (xAPI 1.0.3 Communication
/// 2.1.3: agent, related_agents, activity and related_activities).
/// </summary>
internal sealed class Mentions
{
    private HashSet<Mention>? agents;
    private HashSet<Mention>? activities;

    private Mentions()
    {
    }

    public IReadOnlyCollection<Mention> Agents => agents ?? [];

    public IReadOnlyCollection<Mention> Activities => activities ?? [];

    public static Mentions Of(JsonElement statement)
    {
        var mentions = new Mentions();
        var actor = statement.GetProperty("actor"u8);
        var target = statement.GetProperty("object"u8);
        mentions.AddMembers(actor, related: false);
        switch (StatementKeys.KindOf(target))
        {
            case "Agent" or "Group":
                mentions.AddActor(target, related: false);
                break;
            case "SubStatement":
                mentions.AddSubStatement(target);
                break;
        }
        mentions.AddContext(statement);
        mentions.Forget(Identifier.KeyOf(actor), statement);
        return mentions;
    }

    private void AddSubStatement(JsonElement statement)
    {
        AddActor(statement.GetProperty("actor"u8), related: true);
        var target = statement.GetProperty("object"u8);
        switch (StatementKeys.KindOf(target))
        {
            case "Agent" or "Group":
                AddActor(target, related: true);
                break;
            case "Activity":
                AddActivity(target);
                break;
        }
        AddContext(statement);
    }

    private void AddContext(JsonElement statement)
    {
        if (!statement.TryGetProperty("context"u8, out var context))
        {
            return;
        }
        foreach (var property in context.EnumerateObject())
        {
            if (property.NameEquals("instructor"u8) || property.NameEquals("team"u8))
            {
                AddActor(property.Value, related: true);
            }
            else if (property.NameEquals("contextActivities"u8))
            {
                AddActivities(property.Value);
            }
            else if (property.NameEquals("contextAgents"u8) || property.NameEquals("contextGroups"u8))
            {
                AddContextActors(property.Value);
            }
        }
    }

    private void AddActivities(JsonElement kinds)
    {
        foreach (var kind in kinds.EnumerateObject())
        {
            if (kind.Value.ValueKind == JsonValueKind.Array)
            {
                foreach (var activity in kind.Value.EnumerateArray())
                {
                    AddActivity(activity);
                }
            }
            else
            {
                AddActivity(kind.Value);
            }
        }
    }

    private void AddContextActors(JsonElement list)
    {
        foreach (var entry in list.EnumerateArray())
        {
            if (entry.TryGetProperty("agent"u8, out var actor) || entry.TryGetProperty("group"u8, out actor))
            {
                AddActor(actor, related: true);
            }
        }
    }

    private void AddActor(JsonElement actor, bool related)
    {
        if (Identifier.KeyOf(actor) is { } key)
        {
            Add(ref agents, new Mention(key, related));
        }
        AddMembers(actor, related);
    }

    private void AddMembers(JsonElement actor, bool related)
    {
        foreach (var key in Identifier.MemberKeysOf(actor))
        {
            Add(ref agents, new Mention(key, related));
        }
    }

    private void AddActivity(JsonElement activity) => Add(ref activities, new Mention(Key.Of(activity.GetProperty("id"u8).GetString()!), Related: true));

    // Direct mentions come first: one that every filter looks at needs no second, narrower one.
    private static void Add(ref HashSet<Mention>? mentions, Mention mention)
    {
        mentions ??= [];
        if (!mention.Related || !mentions.Contains(mention with { Related = false }))
        {
            mentions.Add(mention);
        }
    }

    // The statement itself is indexed by its actor and object.
    private void Forget(long? actor, JsonElement statement)
    {
        agents?.RemoveWhere(mention => mention.Key == actor);
        var target = statement.GetProperty("object"u8);
        if (activities is not null && StatementKeys.KindOf(target) == "Activity")
        {
            var key = Key.Of(target.GetProperty("id"u8).GetString()!);
            activities.RemoveWhere(mention => mention.Key == key);
        }
    }
}

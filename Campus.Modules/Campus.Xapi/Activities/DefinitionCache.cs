using System.Collections.Concurrent;
using Campus.Xapi.Statements;

namespace Campus.Xapi.Activities;

/// <summary>
/// What this process knows to be taken up: the same definitions come with statement after statement, and need no look at
/// the database. Forgotten when any machine changes a definition, for then an older one that comes again is news.
/// </summary>
internal sealed class DefinitionCache
{
    private const int Most = 20_000;

    private readonly ConcurrentDictionary<(long Activity, long Definition, bool MayChange), bool> known = new();
    private string stamp = "";

    /// <summary>Whether a definition was taken up under this stamp.</summary>
    public bool Contains(ActivityDefinition definition, string current)
    {
        if (current != stamp)
        {
            known.Clear();
            stamp = current;
        }
        return known.ContainsKey(KeyOf(definition));
    }

    /// <summary>Remembers what was taken up under this stamp, once that is durable.</summary>
    public void Add(IEnumerable<ActivityDefinition> definitions, string under)
    {
        if (under != stamp)
        {
            return;
        }
        if (known.Count > Most)
        {
            known.Clear();
        }
        foreach (var definition in definitions)
        {
            known.TryAdd(KeyOf(definition), true);
        }
    }

    private static (long, long, bool) KeyOf(ActivityDefinition definition) =>
        (Key.Of(definition.Activity), Key.Of(definition.Json), definition.MayChange);
}

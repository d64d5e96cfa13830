using Campus.Contents;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Courses.Kinds;

/// <summary>All kinds of activity that this campus has.</summary>
internal sealed class ActivityKinds(IEnumerable<ActivityKind> kinds)
{
    /// <summary>In the order in which they were added.</summary>
    public IReadOnlyList<ActivityKind> All { get; } = [.. kinds];

    /// <summary>What things need before they can be shown, in one sentence of Dutch.</summary>
    public string Needs
    {
        get
        {
            var needs = All.Select(kind => kind.Needs).OfType<(string Thing, string Lacks)>().Append((Thing: "een module", Lacks: "een les")).ToList();
            var (thing, lacks) = needs[0];
            var others = needs.Skip(1).Select(need => $", {need.Thing} {need.Lacks}");
            return $"{char.ToUpperInvariant(thing[0])}{thing[1..]} heeft {lacks} nodig{string.Concat(others)}.";
        }
    }

    public ActivityKind? Find(string type) => All.FirstOrDefault(kind => kind.Type == type);
}

/// <summary>Adds kinds of activity.</summary>
internal static class KindServices
{
    /// <summary>Adds a kind of activity, with what it is held to before publishing.</summary>
    public static IServiceCollection AddActivityKind<TKind>(this IServiceCollection services)
        where TKind : ActivityKind, new()
    {
        var kind = new TKind();
        foreach (var rule in kind.Rules)
        {
            services.AddSingleton(rule);
        }
        return services.AddSingleton<ActivityKind>(kind);
    }
}

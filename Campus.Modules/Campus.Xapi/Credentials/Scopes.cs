using System.Collections.Frozen;

namespace Campus.Xapi.Credentials;

/// <summary>What a credential may do (xAPI 1.0.3 Communication 4.2).</summary>
internal static class Scopes
{
    public const string Write = "statements/write";
    public const string ReadMine = "statements/read/mine";
    public const string Read = "statements/read";
    public const string State = "state";
    public const string Define = "define";
    public const string Profile = "profile";
    public const string AllRead = "all/read";
    public const string All = "all";

    /// <summary>
    /// What this one says of a learner counts for her progress, as if the campus had seen it. A scope of ours: xAPI knows
    /// none for it. Given when a credential is made and never changed, so that what counted once counts always.
    /// </summary>
    public const string Acts = "campus/acts";

    /// <summary>Voids what others have said, the campus itself included. A scope of ours.</summary>
    public const string Void = "statements/void";

    /// <summary>Makes keys for one launch of content. A scope of ours.</summary>
    public const string Launch = "campus/launch";

    /// <summary>
    /// Asked by endpoints that read documents of state. Nobody holds it: it comes with state, all/read and all.
    /// </summary>
    public const string StateRead = "state/read";

    /// <summary>
    /// Asked by endpoints that read documents of profiles. Nobody holds it: it comes with profile, all/read and all.
    /// </summary>
    public const string ProfileRead = "profile/read";

    /// <summary>
    /// Asked for what activities and agents are called. Nobody holds it: it comes with everything but writing alone.
    /// </summary>
    public const string Describe = "describe";

    /// <summary>The scopes that a credential can hold, from least to most.</summary>
    public static readonly IReadOnlyList<string> InOrder = [Write, ReadMine, Read, State, Define, Profile, AllRead, All, Acts, Void, Launch];

    // Who may do all that xAPI knows does not speak for the campus by that.
    private static readonly FrozenSet<string> NotInAll = new[] { Acts, Void, Launch }.ToFrozenSet(StringComparer.Ordinal);

    public static readonly FrozenSet<string> Known = InOrder.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The scopes that an endpoint can ask for.</summary>
    public static readonly IReadOnlyList<string> Askable = [.. InOrder, StateRead, ProfileRead, Describe];

    // What else than the scope itself, and all, brings it.
    private static readonly FrozenDictionary<string, string[]> BroughtBy = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        [Write] = [Acts, Void],
        [ReadMine] = [Read, AllRead],
        [Read] = [AllRead],
        [StateRead] = [State, AllRead],
        [ProfileRead] = [Profile, AllRead],
        [Describe] = [ReadMine, Read, State, Define, Profile, AllRead],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether somebody with these scopes may do what asks for one.</summary>
    public static bool Allow(IReadOnlySet<string> held, string asked) =>
        held.Contains(asked) || (held.Contains(All) && !NotInAll.Contains(asked))
        || (BroughtBy.TryGetValue(asked, out var bringing) && held.Overlaps(bringing));
}

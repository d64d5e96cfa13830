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

    public static readonly FrozenSet<string> Known =
        new[] { Write, ReadMine, Read, State, Define, Profile, AllRead, All }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether somebody with these scopes may do what asks for one.</summary>
    public static bool Allow(IReadOnlySet<string> held, string asked) =>
        held.Contains(asked) || held.Contains(All) || asked switch
        {
            Read => held.Contains(AllRead),
            ReadMine => held.Contains(Read) || held.Contains(AllRead),
            _ => false,
        };
}

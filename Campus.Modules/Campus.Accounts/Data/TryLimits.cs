namespace Campus.Accounts.Data;

/// <summary>How often a password or a code may be wrong, and what comes of it.</summary>
internal static class TryLimits
{
    public const int AtMost = 5;

    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);
}

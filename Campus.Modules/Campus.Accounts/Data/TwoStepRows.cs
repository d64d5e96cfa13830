namespace Campus.Accounts.Data;

/// <summary>The key that somebody's authenticator app shares with the campus. Who has two steps has this row.</summary>
internal sealed class StoredAuthenticator
{
    public required string UserId { get; init; }

    /// <summary>The key, sealed: see <c>KeySeal</c>.</summary>
    public required string SealedKey { get; init; }

    /// <summary>The last moment of which a code was taken, counted in half minutes: a code works once.</summary>
    public long LastMoment { get; init; }
}

/// <summary>A recovery code that still works. It is used by being deleted.</summary>
internal sealed class StoredRecoveryCode
{
    public required string UserId { get; init; }

    public required string Hash { get; init; }
}

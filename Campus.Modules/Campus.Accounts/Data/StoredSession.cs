namespace Campus.Accounts.Data;

/// <summary>Somebody who is signed in on one device. Without this row the cookie is worth nothing.</summary>
internal sealed class StoredSession
{
    public required string Id { get; init; }

    public required string UserId { get; init; }

    /// <summary>The browser and the device in words, for its owner to know it again.</summary>
    public required string Browser { get; init; }

    public bool Remembered { get; init; }

    public DateTime CreatedUtc { get; init; }

    /// <summary>When it was used last; right to a few minutes.</summary>
    public DateTime LastSeenUtc { get; init; }

    /// <summary>When it ends, used or not.</summary>
    public DateTime EndsUtc { get; init; }
}

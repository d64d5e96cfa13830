namespace Campus.Accounts.Data;

/// <summary>A one-time code that lets somebody at the server's console make the first administrator.</summary>
internal sealed class SetupCode
{
    public required string Hash { get; init; }

    public DateTime CreatedUtc { get; init; }
}

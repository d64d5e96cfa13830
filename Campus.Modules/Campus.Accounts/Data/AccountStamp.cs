namespace Campus.Accounts.Data;

/// <summary>Stamped by whoever changes what a session knows of an account, so that every machine looks again.</summary>
internal static class AccountStamp
{
    public const string Name = "accounts";
}

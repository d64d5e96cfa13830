using System.Text.Json;
using Campus.Platform;
using Campus.Xapi.Statements;

namespace Campus.Xapi.Privacy;

/// <summary>
/// Somebody as records of learning know her: by an account name that says nothing, on whatever home page.
/// </summary>
internal sealed class PersonTrace
{
    /// <summary>
    /// The account name of everybody who was erased: one for all, so that nobody can be told from another.
    /// </summary>
    public const string Erased = "erased";

    // Replacing it everywhere is only safe for a name that means nothing else.
    private const int ShortestAccount = 10;

    /// <exception cref="CampusException">The name could be part of any text.</exception>
    public PersonTrace(string account, string homePage)
    {
        if (account.Length < ShortestAccount || !account.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'))
        {
            throw new CampusException(
                $"'{account}' is no account name of this campus: those have at least {ShortestAccount} letters, digits or hyphens and nothing else.");
        }
        Account = account;
        Key = KeyOf(homePage, account);
    }

    public string Account { get; }

    /// <summary>The key under which indexes know her on this campus.</summary>
    public long Key { get; }

    /// <summary>For LIKE: any text with the account name in it.</summary>
    public string Pattern => $"%{Account}%";

    public bool Is(JsonElement actor) => Identifier.AccountOf(actor) == Account;

    /// <summary>Whether a statement is hers: she did it, alone or in a group, or it says something about her.</summary>
    public bool Owns(JsonElement statement)
    {
        var target = statement.GetProperty("object"u8);
        return IsOrHas(statement.GetProperty("actor"u8)) || Parts.OfObject(target) switch
        {
            Part.Actor => IsOrHas(target),
            Part.SubStatement => Owns(target),
            _ => false,
        };
    }

    private static long KeyOf(string homePage, string account)
    {
        using var agent = JsonDocument.Parse(JsonSerializer.Serialize(new { account = new { homePage, name = account } }));
        return Identifier.KeyOf(agent.RootElement)!.Value;
    }

    private bool IsOrHas(JsonElement actor) =>
        Is(actor) || (actor.TryGetProperty("member"u8, out var members) && members.EnumerateArray().Any(Is));
}

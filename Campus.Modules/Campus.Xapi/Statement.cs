using System.Text.Json.Nodes;

namespace Campus.Xapi;

/// <summary>A stored statement (xAPI "Statement"), with the parts that readers ask for most.</summary>
public sealed class Statement
{
    private readonly Lazy<JsonObject> json;

    /// <summary>A statement whose JSON is at hand.</summary>
    public Statement(Guid id, string? actor, string verb, string? activity, Guid? registration, DateTime stored, bool isVouchedFor, JsonObject json)
        : this(id, actor, verb, activity, registration, stored, isVouchedFor, new Lazy<JsonObject>(json))
    {
    }

    // Most handlers look at verb and registration only: the text is parsed when somebody asks for it.
    internal Statement(
        Guid id, string? actor, string verb, string? activity, Guid? registration, DateTime stored, bool isVouchedFor, string text)
        : this(
            id, actor, verb, activity, registration, stored, isVouchedFor,
            new Lazy<JsonObject>(() => JsonNode.Parse(text)!.AsObject(), LazyThreadSafetyMode.None))
    {
    }

    private Statement(
        Guid id, string? actor, string verb, string? activity, Guid? registration, DateTime stored, bool isVouchedFor,
        Lazy<JsonObject> json)
    {
        Id = id;
        Actor = actor;
        Verb = verb;
        Activity = activity;
        Registration = registration;
        Stored = stored;
        IsVouchedFor = isVouchedFor;
        this.json = json;
    }

    /// <summary>The statement's id.</summary>
    public Guid Id { get; }

    /// <summary>The account name of the actor; null when the actor is not identified by an account.</summary>
    public string? Actor { get; }

    /// <summary>The verb's IRI.</summary>
    public string Verb { get; }

    /// <summary>The IRI of the object when it is an activity; null otherwise.</summary>
    public string? Activity { get; }

    /// <summary>The registration in the context; null when there is none.</summary>
    public Guid? Registration { get; }

    /// <summary>When the store accepted it, in UTC; later for every next statement, also across restarts.</summary>
    public DateTime Stored { get; }

    /// <summary>
    /// Whether the campus vouches for it: it was minted here, or came with a credential that may report acts of learning for
    /// the campus. Anybody with another credential may say anything of a learner; that is kept, but must change nothing that
    /// the campus holds to be true. It stays what it was when the statement was stored.
    /// </summary>
    public bool IsVouchedFor { get; }

    /// <summary>The whole statement as it is given back.</summary>
    public JsonObject Json => json.Value;
}

namespace Campus.Editorial.Publishing.Publish;

/// <summary>What somebody decided on the publish page.</summary>
/// <param name="Revision">The revision that was on the screen.</param>
/// <param name="Reason">Why it may go on with blocking findings; null without.</param>
/// <param name="Answers">The answers to the questions of modules.</param>
internal sealed record PublishOrder(int Revision, string? Reason, IReadOnlyDictionary<string, string> Answers);

/// <summary>What came of an order to publish, now or later. Unless it was carried out, nothing was changed.</summary>
internal abstract record PublishOutcome
{
    private PublishOutcome()
    {
    }

    /// <summary>It was carried out, now or the first time that somebody pressed.</summary>
    public sealed record Published : PublishOutcome;

    /// <summary>Something is wrong with the item or the order.</summary>
    /// <param name="Message">What, in Dutch.</param>
    public sealed record Refused(string Message) : PublishOutcome;

    /// <summary>Somebody changed the item after the screen was shown.</summary>
    public sealed record Overtaken : PublishOutcome;

    /// <summary>Why it was not carried out, in Dutch; null when it was.</summary>
    public string? Problem => this switch
    {
        Refused refused => refused.Message,
        Overtaken => "Er is intussen verder gewerkt. Kijk nog een keer wat er verandert en druk dan opnieuw.",
        _ => null,
    };
}

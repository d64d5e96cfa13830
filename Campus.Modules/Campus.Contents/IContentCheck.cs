namespace Campus.Contents;

/// <summary>
/// Looks for what readers would stumble over, before an item is published. Modules register theirs as scoped services,
/// with a <see cref="ContentRule"/> as a singleton for every rule that they report on.
/// </summary>
public interface IContentCheck
{
    /// <summary>Gives what is wrong with an item and the items inside it; nothing for types it does not know.</summary>
    /// <param name="item">The draft, read-only.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    ValueTask<IEnumerable<ContentFinding>> CheckAsync(ContentItem item, CancellationToken cancellationToken = default);
}

/// <summary>One thing that is wrong, and where.</summary>
/// <param name="Rule">The <see cref="ContentRule.Name"/> of the rule that found it.</param>
/// <param name="Message">What is wrong and what to do about it, in plain Dutch.</param>
/// <param name="ItemId">The item it stands in: the root or one inside it.</param>
/// <param name="Part">The name of the part; null when it is about the whole item.</param>
/// <param name="Field">The name of the field; null when it is about the whole part.</param>
/// <param name="Line">The line of the field's text, counted from 1; null when lines say nothing.</param>
public sealed record ContentFinding(
    string Rule, string Message, string ItemId, string? Part = null, string? Field = null, int? Line = null);

/// <summary>A rule of the gate before publishing. Sites choose how strict it is.</summary>
/// <param name="Name">The stable name that settings use, for example <c>image-text</c>.</param>
/// <param name="Label">What the rule asks for, in Dutch.</param>
/// <param name="Severity">How strict it is as long as nobody chose.</param>
public sealed record ContentRule(string Name, string Label, FindingSeverity Severity);

/// <summary>What a finding means for publishing.</summary>
public enum FindingSeverity
{
    /// <summary>Not looked at.</summary>
    Off,

    /// <summary>Shown, and publishing goes on.</summary>
    Warning,

    /// <summary>Publishing stops, unless somebody gives a reason.</summary>
    Blocking,
}

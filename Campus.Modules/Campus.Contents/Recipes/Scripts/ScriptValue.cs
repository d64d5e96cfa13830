namespace Campus.Contents.Recipes.Scripts;

/// <summary>What a script gave.</summary>
/// <param name="Text">The text.</param>
/// <param name="IsMoment">Whether it says when it ran, and so differs every time.</param>
/// <param name="Problem">Why there is no text, in Dutch; null when there is.</param>
/// <param name="IsMissing">Whether the problem is only that a file is not there.</param>
internal sealed record ScriptValue(string Text, bool IsMoment = false, string? Problem = null, bool IsMissing = false)
{
    public static ScriptValue Wrong(string problem) => new("", Problem: problem);
}

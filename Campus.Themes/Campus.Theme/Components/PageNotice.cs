namespace Campus.Theme;

/// <summary>
/// A line above the whole page, for as long as the request has it as a feature: what is special about what is shown.
/// </summary>
/// <param name="Text">The line.</param>
/// <param name="Url">Where its link leads; null for none.</param>
/// <param name="LinkText">The words of the link.</param>
public sealed record PageNotice(string Text, string? Url = null, string? LinkText = null);

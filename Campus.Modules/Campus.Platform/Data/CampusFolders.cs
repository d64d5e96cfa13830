namespace Campus.Platform;

/// <summary>Where the campus keeps and finds its files.</summary>
/// <param name="Data">What the campus writes: <c>App_Data</c>.</param>
/// <param name="Content">What the campus ships with: recipes, texts, media.</param>
public sealed record CampusFolders(string Data, string Content);

namespace Campus.Contents.Fields.Pickers;

/// <summary>Something to choose.</summary>
/// <param name="Id">What is stored.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Note">What tells it from others of that name; null for nothing.</param>
internal sealed record Choice(string Id, string Title, string? Note = null)
{
    /// <summary>Something that was chosen and is not there any more.</summary>
    public static Choice Missing(string id) => new(id, "Bestaat niet meer", id);
}

/// <summary>What a picker shows.</summary>
/// <param name="Value">The field.</param>
/// <param name="Key">The key under which ids are stored.</param>
/// <param name="Search">The address that finds choices as somebody types.</param>
/// <param name="Multiple">Whether there may be more than one.</param>
/// <param name="Chosen">What is chosen now.</param>
/// <param name="Found">What was found where no script runs.</param>
internal sealed record PickerView(
    EditorValue Value, string Key, string Search, bool Multiple, IReadOnlyList<Choice> Chosen, IReadOnlyList<Choice> Found)
{
    /// <summary>Whether the names of choices go along, for a field that stores them too.</summary>
    public bool WithNames { get; init; }

    /// <summary>What somebody looked for without a script; null for nothing.</summary>
    public static string? SearchedIn(EditorValue value) => value.Typed.GetValueOrDefault(PickedIds.Search);

    /// <summary>The choices in the order of the ids that are stored.</summary>
    public static IReadOnlyList<Choice> InOrder(IEnumerable<string> ids, IReadOnlyDictionary<string, Choice> known) =>
        [.. ids.Select(id => known.GetValueOrDefault(id) ?? Choice.Missing(id))];
}

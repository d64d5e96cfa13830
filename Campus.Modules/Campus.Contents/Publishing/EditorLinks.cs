namespace Campus.Contents.Publishing;

/// <summary>Where things are edited.</summary>
internal static class EditorLinks
{
    public static string Edit(string id, string? nestedId = null, string? part = null, string? field = null)
    {
        var url = nestedId is null ? $"/beheer/inhoud/{id}" : $"/beheer/inhoud/{id}?onderdeel={nestedId}";
        var anchor = string.Join('-', new[] { nestedId ?? id, part, field }.Where(name => name is not null));
        return part is null ? url : $"{url}#{anchor}";
    }
}

namespace Campus.Contents.Parts;

internal sealed record TitlePartSettings(TitleOptions Options = TitleOptions.Editable, string? Pattern = null);

internal enum TitleOptions
{
    Editable,
    GeneratedDisabled,
    GeneratedHidden,
    EditableRequired,
}

internal sealed record AutoroutePartSettings(string? Pattern = null)
{
    public const string DefaultPattern = "{{ ContentItem.DisplayText | slugify }}";
}

internal sealed record AliasPartSettings(string? Pattern = null, AliasOptions Options = AliasOptions.Editable)
{
    public const string DefaultPattern = "{{ Model.ContentItem.DisplayText | slugify }}";
}

internal enum AliasOptions
{
    Editable,
    GeneratedDisabled,
}

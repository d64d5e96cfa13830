namespace Campus.Contents;

/// <summary>Names the key under which a record's part stands in an item, when that is not the record's own name.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ContentPartAttribute(string name) : Attribute
{
    /// <summary>The part's name, for example <c>TitlePart</c>.</summary>
    public string Name { get; } = name;
}

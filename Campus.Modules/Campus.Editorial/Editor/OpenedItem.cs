using Campus.Contents;
using Campus.Editorial.Editor.Data;

namespace Campus.Editorial.Editor;

/// <summary>An item as editors have it before them: opened once, and handed to who does something with it.</summary>
internal sealed class OpenedItem(ContentItem latest, WorkingCopy? copy, bool isLive)
{
    /// <summary>The newest version.</summary>
    public ContentItem Latest { get; private set; } = latest;

    /// <summary>What was typed since; null when nothing ever was.</summary>
    public WorkingCopy? Copy { get; set; } = copy;

    /// <summary>The working copy; the newest version when nothing was typed since.</summary>
    public ContentItem Item { get; set; } = copy?.Json is { } json ? ContentItemJson.Parse(json) : latest.Clone();

    /// <summary>Goes up with every change.</summary>
    public int Revision => Copy?.Revision ?? 0;

    /// <summary>Whether it differs from the newest version.</summary>
    public bool Changed => Copy?.Json is not null;

    /// <summary>Whether visitors see a version of it.</summary>
    public bool IsLive { get; } = isLive;

    public EditorState State => (IsLive, Item.Published && !Changed) switch
    {
        (false, _) => EditorState.Concept,
        (true, true) => EditorState.Live,
        (true, false) => EditorState.Ahead,
    };

    /// <summary>What editors have before them became the newest version.</summary>
    public void Stored() => Latest = Item.Clone();
}

/// <summary>How an item stands for who looks at the site.</summary>
internal enum EditorState
{
    /// <summary>Visitors see nothing of it.</summary>
    Concept,

    /// <summary>Visitors see what editors have.</summary>
    Live,

    /// <summary>Visitors see something older.</summary>
    Ahead,
}

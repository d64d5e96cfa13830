using Campus.Contents;

namespace Campus.Editorial.Publishing.Preview;

/// <summary>What the current request previews, and how it came here.</summary>
internal sealed class PreviewOfRequest : IPreview
{
    public ContentItem? Item { get; private set; }

    /// <summary>Why there is nothing to see; null when there is, or when nothing was asked for.</summary>
    public PreviewFailure? Failure { get; private set; }

    public void Show(ContentItem item) => Item = item;

    public void Fail(PreviewFailure failure) => Failure = failure;

    /// <summary>Where a link out of the preview leads; null when none was followed.</summary>
    public string? Elsewhere { get; private set; }

    public void Leave(string to) => (Elsewhere, Failure) = (to, PreviewFailure.Elsewhere);

    public bool Has(string contentItemId) => Item?.ContentItemId == contentItemId;
}

/// <summary>Why a preview shows nothing.</summary>
internal enum PreviewFailure
{
    /// <summary>The link never worked, was withdrawn or has expired: a stranger is not told which.</summary>
    NoLink,

    /// <summary>Content of this type has no page of its own.</summary>
    NoPage,

    /// <summary>A link leads to a page outside the preview.</summary>
    Elsewhere,
}

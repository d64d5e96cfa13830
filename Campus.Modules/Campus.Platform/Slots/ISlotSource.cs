namespace Campus.Platform;

/// <summary>Pages of one module on which other modules show something of theirs.</summary>
public enum SlotPlace
{
    /// <summary>The home page, below what it opens with.</summary>
    Home,

    /// <summary>A person's own page, <c>/mijn</c>, below what she learns.</summary>
    MyLearning,

    /// <summary>Beside the page of a course, below its facts.</summary>
    CourseAside,

    /// <summary>The start of <c>/beheer</c>, below the title.</summary>
    BeheerStart,
}

/// <summary>A slot of the page that is being written.</summary>
/// <param name="Place">Where it is.</param>
/// <param name="CourseId">The course that the page is about; null where it is about none.</param>
public sealed record Slot(SlotPlace Place, string? CourseId = null);

/// <summary>What a module shows in a slot.</summary>
/// <param name="Order">Lower comes first.</param>
/// <param name="View">The partial view, by its address: <c>/Module/Folder/_Piece.cshtml</c>.</param>
/// <param name="Model">What the view shows; null for a view that needs nothing.</param>
public sealed record SlotPiece(int Order, string View, object? Model = null);

/// <summary>
/// Shows something in slots. It is asked at each view of such a page, so it answers first whether it has anything there.
/// </summary>
public interface ISlotSource
{
    /// <summary>
    /// What to show whoever sends the current request, who sees what is given here without being asked again for
    /// permissions. The home page and that of a course are kept for visitors (<see cref="PageCaching.Anonymous"/>): what
    /// a visitor gets there depends on nothing but published content.
    /// </summary>
    ValueTask<IReadOnlyList<SlotPiece>> ForAsync(Slot slot, CancellationToken cancellationToken = default);
}

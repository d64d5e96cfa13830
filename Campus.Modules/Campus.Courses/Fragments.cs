namespace Campus.Courses;

/// <summary>Pieces of pages that are the same for many people, and are written once for all of them.</summary>
internal static class Fragments
{
    /// <summary>How long a piece stays that nobody asks for; what it shows is in its key.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(1);
}

namespace Campus.Courses.Tree;

/// <summary>
/// What a new version of a course is for those who take an earlier one (rule R9), as it stands in the content item.
/// </summary>
internal static class Revisions
{
    /// <summary>The name of the question, and of the answer in the item.</summary>
    public const string Name = "Revision";

    public const string Redaction = "redactioneel";
    public const string Addition = "aanvulling";
    public const string Content = "inhoudelijk";
}

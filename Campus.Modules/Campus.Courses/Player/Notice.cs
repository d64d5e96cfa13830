namespace Campus.Courses.Player;

/// <summary>What to tell before the activity itself, because of the page the learner came from.</summary>
internal enum Notice
{
    None,

    /// <summary>That page was behind: she had done more since.</summary>
    Behind,

    /// <summary>The question was answered meanwhile, from another page, and this answer does not count.</summary>
    Answered,

    /// <summary>She acted on a version that she had left, and it counts in the one she is on too (rule R11).</summary>
    Followed,

    /// <summary>She acted on a version that she had left. It is kept there; here it is another thing.</summary>
    Kept,
}

/// <summary>Notices as they stand in an address.</summary>
internal static class Notices
{
    public const string Name = "melding";

    private static readonly Dictionary<Notice, string> Words = new()
    {
        [Notice.Behind] = "achter",
        [Notice.Answered] = "al-beantwoord",
        [Notice.Followed] = "telt-mee",
        [Notice.Kept] = "bewaard",
    };

    public static string Query(Notice notice) => Words.TryGetValue(notice, out var word) ? $"?{Name}={word}" : "";

    public static Notice Read(string? word) => Words.FirstOrDefault(entry => entry.Value == word).Key;
}

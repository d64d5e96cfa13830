namespace Campus.Courses.Data;

/// <summary>
/// A person in a course, by herself or for a group. Owns the registrations that this person has in it for that reason,
/// one after the other.
/// </summary>
internal sealed class Enrolment
{
    public required string Id { get; init; }
    public required string PersonId { get; init; }
    public required string CourseId { get; init; }
    public DateTime CreatedUtc { get; init; }

    /// <summary>
    /// The kind of the group it is for; null, like what comes next, for who takes the course by herself.
    /// </summary>
    public string? GroupKind { get; private set; }

    public string? GroupId { get; private set; }

    /// <summary>The application by which she came into the group: one enrolment each.</summary>
    public string? ApplicationId { get; private set; }

    public EnrolmentGroup? Group
    {
        get => GroupId is null ? null : new(GroupKind!, GroupId, ApplicationId!);
        set => (GroupKind, GroupId, ApplicationId) = (value?.Kind, value?.Id, value?.ApplicationId);
    }
}

/// <summary>
/// One time that somebody takes a course, on the version it was pinned to at the start or on a later one in which only
/// words differ (xAPI "registration"). Who moves on to another version gets a new one that names this as its predecessor
/// (rule R11). The columns from <see cref="LessonsDone"/> on are a projection of statements.
/// </summary>
internal sealed class Registration
{
    public required Guid Id { get; init; }
    public required string EnrolmentId { get; init; }
    public required string PersonId { get; init; }
    public required string ActorId { get; init; }
    public required string CourseId { get; init; }
    public required string VersionId { get; set; }
    public required string CourseTitle { get; set; }
    public DateTime CreatedUtc { get; init; }

    /// <summary>
    /// The registration that this one came after: in the same enrolment, or before she came in with a group.
    /// </summary>
    public Guid? PredecessorId { get; init; }

    /// <summary>
    /// The group of the enrolment, so that no page needs a second row to know what a course is open for.
    /// </summary>
    public string? GroupKind { get; private set; }

    /// <inheritdoc cref="GroupKind"/>
    public string? GroupId { get; private set; }

    /// <inheritdoc cref="GroupKind"/>
    public string? ApplicationId { get; private set; }

    public EnrolmentGroup? Group
    {
        get => GroupId is null ? null : new(GroupKind!, GroupId, ApplicationId!);
        set => (GroupKind, GroupId, ApplicationId) = (value?.Kind, value?.Id, value?.ApplicationId);
    }

    /// <summary>When the enrolment was ended in this registration.</summary>
    public DateTime? WithdrawnUtc { get; set; }

    /// <summary>When the learner moved on to another version: the moment that the statement of it was stored.</summary>
    public DateTime? ClosedUtc { get; set; }

    /// <summary>The version she does not want to move to now.</summary>
    public string? DeclinedVersionId { get; set; }

    /// <summary>Where the learner is: a bookmark, moved by acting and by looking.</summary>
    public string? PositionLesson { get; set; }

    /// <inheritdoc cref="PositionLesson"/>
    public string? PositionActivity { get; set; }

    public int LessonsDone { get; set; }
    public int LessonsToDo { get; set; }
    public int MinutesLeft { get; set; }
    public string? NextLesson { get; set; }
    public DateTime LastUtc { get; set; }
    public DateTime? SatisfiedUtc { get; set; }

    /// <summary>
    /// The modules with their dates (<see cref="Progress.ModuleState"/>); null in a row from before there was this
    /// column, until it is worked out.
    /// </summary>
    public string? Modules { get; set; }

    /// <summary>The ids of activities that were done in the predecessor and are asked again.</summary>
    public string Renewed { get; set; } = "";

    /// <summary>The ids of activities that the predecessor did not have.</summary>
    public string Added { get; set; } = "";
}

/// <summary>How far a registration is with one activity: a projection of statements.</summary>
internal sealed class ActivityRow
{
    public required Guid RegistrationId { get; init; }
    public required string ActivityId { get; init; }
    public int Attempts { get; set; }
    public bool Right { get; set; }
    public string Chosen { get; set; } = "";
    public string Choices { get; set; } = "";
    public DateTime FirstUtc { get; set; }
    public DateTime LastUtc { get; set; }
    public DateTime? DoneUtc { get; set; }
}

/// <summary>What the catalogue needs to know about a published course; made from the item when it is published.</summary>
internal sealed class CourseIndex
{
    public required string CourseId { get; init; }
    public required string VersionId { get; set; }
    public required string Slug { get; set; }
    public required string Title { get; set; }
    public required string Summary { get; set; }
    public string? ThemeId { get; set; }
    public required string Form { get; set; }
    public required string Level { get; set; }
    public int Minutes { get; set; }
    public int Modules { get; set; }
    public int Lessons { get; set; }
    public DateTime? PublishedUtc { get; set; }
    public required string SearchText { get; set; }
}

namespace Campus.Cohorts.Seats;

/// <summary>
/// What somebody can ask of the seats of a group. Each is sent with an id of its own and has one effect, however often
/// it comes.
/// </summary>
internal abstract record SeatCommand
{
    /// <summary>The applications it names, whether or not they are still active.</summary>
    public virtual IReadOnlyList<Guid> About => [];

    /// <summary>Only what follows by itself.</summary>
    public sealed record Settle : SeatCommand;

    /// <summary>The group was published with this many seats.</summary>
    public sealed record Publish(int Maximum) : SeatCommand;

    /// <summary>Somebody asks for a seat.</summary>
    public sealed record Apply(Guid Id, Applicant Applicant, string Via, Guid? PoolId = null) : ToOne(Id);

    public sealed record Approve(Guid Id) : ToOne(Id);

    public sealed record Reject(Guid Id, string Reason) : ToOne(Id);

    /// <summary>Yes to an offer.</summary>
    public sealed record Accept(Guid Id) : ToOne(Id);

    /// <summary>No to an offer, out of the line, or a seat given back: whatever she has.</summary>
    public sealed record Leave(Guid Id) : ToOne(Id);

    /// <summary>Somebody else of the same organisation takes a seat over (R19).</summary>
    public sealed record Substitute(Guid Id, Guid NewId, Applicant Applicant) : ToOne(Id)
    {
        public override IReadOnlyList<Guid> About => [Id, NewId];
    }

    /// <summary>Somebody is put first in line by hand.</summary>
    public sealed record Override(Guid Id, string Reason) : ToOne(Id);

    public sealed record Remove(Guid Id, string Reason) : ToOne(Id);

    /// <summary>
    /// She goes to another group; her seat there is a command of that group, in the same transaction.
    /// </summary>
    public sealed record SwapOut(Guid Id, string ToCohortId) : ToOne(Id);

    /// <summary>She comes from another group: a seat now, or the swap does not happen.</summary>
    public sealed record SwapIn(Guid Id, Applicant Applicant, string FromCohortId) : ToOne(Id);

    /// <summary>Two to four people in line who want to be in together or not at all.</summary>
    public sealed record FormParty(Guid PartyId, IReadOnlyList<Guid> Ids) : SeatCommand
    {
        public override IReadOnlyList<Guid> About => Ids;
    }

    /// <summary>Seats of an open group are kept for an organisation until a moment.</summary>
    public sealed record Reserve(string OrganisationId, int Count, DateTime UntilUtc) : SeatCommand;

    public sealed record Release(string OrganisationId) : SeatCommand;

    /// <summary>A meeting was given another time or place.</summary>
    public sealed record MoveMeeting(string MeetingId) : SeatCommand;

    public sealed record Confirm : SeatCommand;

    public sealed record Finish : SeatCommand;

    public sealed record CancelCohort(string Reason) : SeatCommand;

    /// <summary>She is no longer of the organisation that has the group.</summary>
    public sealed record EndMembership(Guid Id) : ToOne(Id);

    /// <summary>She asked to be forgotten.</summary>
    public sealed record Erase(Guid Id) : ToOne(Id);

    /// <summary>What is asked about one application.</summary>
    public abstract record ToOne(Guid Id) : SeatCommand
    {
        public override IReadOnlyList<Guid> About => [Id];
    }
}

/// <summary>Why a command has no effect. Each has a sentence for who sent it.</summary>
internal enum Refusal
{
    /// <summary>The group is not published, over or cancelled.</summary>
    NotOpen,

    /// <summary>People may apply later.</summary>
    TooEarly,

    /// <summary>Enrolling is closed.</summary>
    TooLate,

    /// <summary>She is in it, or in line, already.</summary>
    AlreadyIn,

    /// <summary>There is no such application.</summary>
    Unknown,

    /// <summary>It stands in a way in which this cannot be done.</summary>
    NotNow,

    /// <summary>The offer is over and the seat went to somebody else, or may.</summary>
    OfferOver,

    /// <summary>There is no seat for her.</summary>
    Full,

    /// <summary>A substitute has to be of the same organisation.</summary>
    OtherOrganisation,

    /// <summary>What was sent makes no sense here: a number or a list that cannot be.</summary>
    Invalid,

    /// <summary>Too many people at this group at once: the same command may be sent again.</summary>
    Busy,
}

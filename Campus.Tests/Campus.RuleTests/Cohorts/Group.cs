using Campus.Cohorts.Seats;

namespace Campus.RuleTests.Cohorts;

/// <summary>
/// A group in a test: twelve seats unless said otherwise, beginning on a Tuesday eight weeks on, and people who come by
/// name.
/// </summary>
internal sealed class Group
{
    public static readonly DateTime Monday = new(2027, 1, 11, 9, 0, 0, DateTimeKind.Utc);

    private readonly List<SeatEvent> ledger = [];
    private readonly Dictionary<string, Guid> latest = [];

    public Group(int seats = 12, bool needsApproval = false)
    {
        Terms = new(null, Monday.AddDays(49), Monday.AddDays(57), Monday.AddDays(43), 10, needsApproval);
        Do(new SeatCommand.Publish(seats)).ShouldBeNull();
    }

    public CohortSeats Seats { get; private set; } = CohortSeats.None;

    public CohortTerms Terms { get; set; }

    public DateTime Now { get; set; } = Monday;

    public HashSet<string> Overlapping { get; } = [];

    public Dictionary<Guid, int> Pools { get; } = [];

    public IReadOnlyList<SeatEvent> Ledger => ledger;

    public Application this[string person] => Seats.Applications[latest[person]];

    public IEnumerable<SeatEventKind> Since(long seq) =>
        ledger.Where(happened => happened.Seq > seq).Select(happened => happened.Kind);

    public Refusal? Apply(string person, string? organisation = null, Guid? pool = null)
    {
        var id = Guid.NewGuid();
        var refusal = Do(new SeatCommand.Apply(id, new(person, organisation), "self", pool));
        if (refusal is null)
        {
            latest[person] = id;
        }
        return refusal;
    }

    public void Fill(int count)
    {
        for (var i = 1; i <= count; i++)
        {
            Apply($"in {i}").ShouldBeNull();
        }
    }

    public Refusal? Leave(string person) => Do(new SeatCommand.Leave(latest[person]));

    public Refusal? Accept(string person) => Do(new SeatCommand.Accept(latest[person]));

    public Refusal? Approve(string person) => Do(new SeatCommand.Approve(latest[person]));

    public Refusal? Replace(string person, string other, string? organisation)
    {
        var id = Guid.NewGuid();
        var refusal = Do(new SeatCommand.Substitute(latest[person], id, new(other, organisation)));
        if (refusal is null)
        {
            latest[other] = id;
        }
        return refusal;
    }

    public Refusal? Do(SeatCommand command)
    {
        var decision = Deciding.On(
            Seats, command, new(Now, Terms) { Overlapping = Overlapping, PoolRoom = Pools }, "somebody");
        ledger.AddRange(decision.Events);
        Seats = decision.Seats;
        Verify();
        return decision.Refusal;
    }

    // Every test of a rule is a test of the ledger as well.
    private void Verify()
    {
        var (violations, folded) = LedgerCheck.Run(
            ledger, Seats.Applications.ToDictionary(pair => pair.Key, pair => pair.Value.Applicant));
        violations.ShouldBeEmpty();
        folded.Applications.Values.OrderBy(row => row.Id).ShouldBe(Seats.Applications.Values.OrderBy(row => row.Id));
    }
}

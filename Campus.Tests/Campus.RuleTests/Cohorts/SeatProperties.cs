using Campus.Cohorts.Seats;
using FsCheck;
using FsCheck.Fluent;

namespace Campus.RuleTests.Cohorts;

/// <summary>
/// Whatever people, editors and the clock do to a group, in any order: what may not be does not happen.
/// </summary>
public sealed class SeatProperties
{
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("CAMPUS_TEST_LONG") == "1";
    private static readonly Config Many =
        Config.QuickThrowOnFailure.WithMaxTest(IsLong ? 100_000 : 10_000).WithQuietOnSuccess(true);
    private static readonly string?[] Organisations = [null, "Zeedonk", "Elders"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void No_history_breaks_an_invariant(bool needsApproval) => Check.One(Many, Prop.ForAll(Histories, history =>
    {
        var group = new Group(seats: 3, needsApproval);
        foreach (var step in history)
        {
            group.Now = group.Now.AddHours(step.Hours);
            group.Do(Command(group, step));
            NobodyWaitsBesideASeat(group);
            ThereIsNothingLeftToSettle(group);
        }
    }));

    private static Arbitrary<Step[]> Histories => (
        from what in Gen.Choose(0, 30)
        from who in Gen.Choose(0, 9)
        from detail in Gen.Choose(0, 9)
        from hours in Gen.Frequency((6, Gen.Constant(0)), (3, Gen.Choose(1, 60)), (1, Gen.Choose(60, 600)))
        select new Step(what, who, detail, hours)).ArrayOf().ToArbitrary();

    // Invariant 5: while there is time for a rule, a free seat and somebody who may have it do not stay beside each
    // other.
    private static void NobodyWaitsBesideASeat(Group group)
    {
        var now = new Circumstances(group.Now, group.Terms) { Overlapping = group.Overlapping, PoolRoom = group.Pools };
        var isTime = group.Seats.TakesPeople && ReplyTime.Until(now.NowUtc, group.Terms.ClosesUtc) is not null;
        var first = group.Seats.Line.FirstOrDefault(application => application.PartyId is null);
        var isHeldUp = group.Seats.PartyTurns.Any(turn =>
            !group.Seats.PassedParties.Contains(turn.Key) && turn.Value > now.NowUtc);
        if (isTime && !isHeldUp && first is not null)
        {
            group.Seats.RoomFor(first, now).ShouldBe(0);
        }
    }

    private static void ThereIsNothingLeftToSettle(Group group)
    {
        var last = group.Seats.LastSeq;
        group.Do(new SeatCommand.Settle()).ShouldBeNull();
        group.Seats.LastSeq.ShouldBe(last);
    }

    private static SeatCommand Command(Group group, Step step)
    {
        var (person, organisation) = ($"person {step.Who}", Organisations[step.Who % 3]);
        var known = Known(group);
        var id = known.Count == 0 ? Guid.NewGuid() : known[((step.Who * 10) + step.Detail) % known.Count].Id;
        return step.What switch
        {
            0 => new SeatCommand.Publish(step.Detail % 6),
            1 => new SeatCommand.Reserve("Zeedonk", (step.Detail % 3) + 1, group.Now.AddDays(step.Who)),
            2 => new SeatCommand.Release("Zeedonk"),
            3 => new SeatCommand.MoveMeeting("m"),
            4 => new SeatCommand.Confirm(),
            5 when step.Detail == 0 => new SeatCommand.CancelCohort("reden"),
            6 => new SeatCommand.Override(id, "reden"),
            7 => new SeatCommand.Remove(id, "reden"),
            8 => new SeatCommand.Erase(id),
            9 => new SeatCommand.EndMembership(id),
            10 => new SeatCommand.SwapOut(id, "elders"),
            11 => new SeatCommand.SwapIn(Guid.NewGuid(), new(person, organisation), "elders"),
            12 => Party(known, step.Detail),
            13 or 14 => new SeatCommand.Substitute(id, Guid.NewGuid(), new(person, organisation)),
            15 or 16 => new SeatCommand.Accept(id),
            17 or 18 or 19 => new SeatCommand.Approve(id),
            20 => new SeatCommand.Reject(id, "reden"),
            21 or 22 or 23 => new SeatCommand.Leave(id),
            24 => new SeatCommand.Finish(),
            25 => Elsewhere(group, person),
            26 => Sooner(group, step.Detail),
            _ => new SeatCommand.Apply(Guid.NewGuid(), new(person, organisation), "self"),
        };
    }

    private static List<Application> Known(Group group) =>
    [
        .. group.Seats.Applications.Values
            .OrderBy(application => application.QueueNo).ThenBy(application => application.Status),
    ];

    private static SeatCommand.FormParty Party(List<Application> known, int detail) =>
        new(
            Guid.NewGuid(),
            [
                .. known.Where(one => one.Slot is null && one.IsActive)
                    .Take(2 + (detail % 3)).Select(one => one.Id),
            ]);

    private static SeatCommand.Settle Elsewhere(Group group, string person)
    {
        group.Overlapping.Add(person);
        return new();
    }

    private static SeatCommand.Settle Sooner(Group group, int days)
    {
        group.Terms = group.Terms with
        {
            StartUtc = group.Terms.StartUtc.AddDays(-days),
            DeadlineUtc = group.Terms.DeadlineUtc.AddDays(-days),
        };
        return new();
    }

    private sealed record Step(int What, int Who, int Detail, int Hours);
}

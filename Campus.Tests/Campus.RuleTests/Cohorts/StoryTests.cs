using Campus.Cohorts.Seats;

namespace Campus.RuleTests.Cohorts;

/// <summary>The sentences that tell somebody why she stands where she does.</summary>
public sealed class StoryTests
{
    [Fact]
    public void Who_is_approved_while_there_is_room_never_waited()
    {
        var group = new Group(seats: 2, needsApproval: true);
        group.Apply("Anna");
        group.Approve("Anna");

        var story = Story(group, "Anna");

        story.Count.ShouldBe(3);
        story[0].ShouldEndWith("met nummer 1.");
        story[1].ShouldStartWith("Goedgekeurd op");
        story[2].ShouldEndWith("op plaats 1.");
    }

    [Fact]
    public void Others_are_numbers_in_it()
    {
        var group = new Group(seats: 1);
        group.Apply("Anna");
        group.Apply("Bram");
        group.Now = group.Now.AddHours(1);
        group.Leave("Anna");

        var story = Story(group, "Bram");

        story[1].ShouldStartWith("Op de wachtlijst sinds");
        story[2].ShouldEndWith("op plaats 1, na de afmelding van nummer 1.");
        story.ShouldAllBe(sentence => !sentence.Contains("Anna", StringComparison.Ordinal));
    }

    [Fact]
    public void Who_is_elsewhere_reads_why_she_was_asked_first()
    {
        var group = new Group(seats: 1);
        group.Apply("Anna");
        group.Apply("Bram");
        group.Overlapping.Add("Bram");
        group.Leave("Anna");

        Story(group, "Bram")[^1].ShouldContain("omdat je dan ook in een andere groep zit");
    }

    private static IReadOnlyList<string> Story(Group group, string person)
    {
        var id = group[person].Id;
        return SeatStory.Of(
            group.Ledger.Where(line => line.ApplicationId == id), group.Ledger.ToDictionary(line => line.Seq),
            other => group.Seats.Applications.GetValueOrDefault(other)?.QueueNo);
    }
}

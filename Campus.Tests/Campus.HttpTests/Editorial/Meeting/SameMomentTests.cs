using Campus.Platform;
using Campus.TestKit;

namespace Campus.HttpTests.Editorial.Meeting;

/// <summary>
/// Two people at the very same moment: the work of the first is held between two of its statements, at each in turn,
/// while the second does hers.
/// </summary>
public sealed class SameMomentTests(MeetingPlaces places) : IClassFixture<MeetingPlaces>
{
    // A save opens the item, looks and writes.
    private const int FewestStatements = 3;

    // What is lost is lost in the beginning, between opening and the first write; the rest is walked in strides.
    private const int Closest = 12, Stride = 5;

    private static readonly (string First, string Second)[] Meetings =
    [
        ("save", "save"), ("save", "save elsewhere"),
        ("save", "publish"), ("publish", "save"), ("publish", "publish"),
        ("save", "plan"), ("plan", "save"), ("save", "schedule"), ("schedule", "save"),
        ("save", "withdraw"), ("withdraw", "save"), ("save", "keep"), ("keep", "save"),
        ("restore", "save"), ("save", "restore"), ("keep", "api"), ("api", "keep"), ("publish", "api"),
    ];

    public static IEnumerable<TheoryDataRow<DatabaseProvider, string, string>> OnBoth =>
        from provider in new[] { DatabaseProvider.Sqlite, DatabaseProvider.Postgres }
        from meeting in Meetings
        select new TheoryDataRow<DatabaseProvider, string, string>(provider, meeting.First, meeting.Second);

    [Theory, MemberData(nameof(OnBoth))]
    public async Task Nothing_is_lost_and_nothing_unseen_is_published(
        DatabaseProvider provider, string first, string second)
    {
        var place = places.On(provider);
        var (statement, met) = (0, true);
        while (met)
        {
            statement += TestRun.IsLong || statement < Closest ? 1 : Stride;
            var story = await MeetingStory.BeginAsync(place, first, second);
            met = await place.MeetAsync(story.Item, statement, () => story.DoAsync(0), () => story.DoAsync(1));
            await story.CheckAsync($"{second} before statement {statement} of {first}");
        }
        statement.ShouldBeGreaterThan(FewestStatements, "nobody was held");
    }
}

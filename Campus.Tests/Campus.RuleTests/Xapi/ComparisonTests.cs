using System.Text;
using Campus.Xapi.Statements;

namespace Campus.RuleTests.Xapi;

/// <summary>Which differences make another statement, and which do not (xAPI 1.0.3 Data 2.3.1).</summary>
public sealed class ComparisonTests
{
    [Theory]
    [InlineData("timestamp", "\"2020-01-01T00:00:00Z\"")]
    [InlineData("timestamp", null)]
    [InlineData("stored", null)]
    [InlineData("authority", null)]
    [InlineData("version", "\"1.0.0\"")]
    [InlineData("attachments", null)]
    [InlineData("verb/display", null)]
    [InlineData("object/definition", null)]
    [InlineData("context/contextActivities/parent/0/definition", """{"name":{"nl":"Les"}}""")]
    [InlineData("context/registration", "\"EC531277-B57B-4C15-8D91-D292C5B2B8F7\"")]
    [InlineData("context/instructor/mbox", "\"mailto:tom@EXAMPLE.nl\"")]
    [InlineData("actor/member", """
        [{"openid":"https://roos.openid.example/"},{"objectType":"Agent","name":"Samira","mbox":"mailto:samira@example.nl"},
         {"mbox_sha1sum":"EBD31E95054C018B10727CCFFD2EF2EC3A016EE9"}]
        """)]
    [InlineData("result/score/raw", "8.0")]
    [InlineData("result/duration", "\"PT1H2M3.509S\"")]
    [InlineData("result/duration", "\"PT1H2M3,50S\"")]
    public void It_stays_the_same_statement(string path, string? value) => Same(Samples.Full, path, value).ShouldBeTrue();

    [Theory]
    [InlineData("verb/id", "\"http://adlnet.gov/expapi/verbs/asked\"")]
    [InlineData("object/id", "\"https://campus.example/anders\"")]
    [InlineData("object/objectType", null)]
    [InlineData("result/response", "\"b\"")]
    [InlineData("result/duration", "\"PT3723.5S\"")]
    [InlineData("result/duration", "\"PT1H2M3.51S\"")]
    [InlineData("result/extensions", "{}")]
    [InlineData("context", null)]
    [InlineData("context/extensions", """{"https://campus.example/x":1}""")]
    [InlineData("context/contextActivities/other", null)]
    [InlineData("context/instructor/mbox", "\"mailto:TOM@example.nl\"")]
    [InlineData("actor/name", null)]
    [InlineData("actor/member/0/mbox", "\"mailto:ander@example.nl\"")]
    public void It_becomes_another_statement(string path, string? value) => Same(Samples.Full, path, value).ShouldBeFalse();

    [Fact]
    public void A_sub_statement_keeps_its_moment_in_another_time_zone()
    {
        Same(Samples.Planned, "object/timestamp", "\"2030-01-01T11:00:00+01:00\"").ShouldBeTrue();
        Same(Samples.Planned, "object/timestamp", "\"2030-01-01T11:00:00Z\"").ShouldBeFalse();
    }

    [Fact]
    public void A_single_context_activity_is_a_list_of_one()
    {
        var text = Draft(Samples.Full).TextStoredAt(DateTime.UnixEpoch);
        text.ShouldContain("""
            "grouping":[{ "id": "https://campus.example/cursus" }]
            """);
        StatementComparison.AreSame(text, Draft(text).TextStoredAt(DateTime.UnixEpoch.AddDays(1))).ShouldBeTrue();
    }

    [Fact]
    public void A_single_context_activity_of_a_sub_statement_is_a_list_of_one_too()
    {
        var planned = Samples.With(Samples.Planned, "object/context", """{"contextActivities":{"parent":{"id":"https://campus.example/les"}}}""");
        Draft(planned).TextStoredAt(DateTime.UnixEpoch).ShouldContain("""{"parent":[{"id":"https://campus.example/les"}]}""");
    }

    [Fact]
    public void The_store_sets_what_is_its_own_and_leaves_the_rest_as_it_came()
    {
        var text = Draft(Samples.Planned).TextStoredAt(new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc));
        text.ShouldContain("\"timestamp\":\"2026-01-02T03:04:05.000000Z\",\"stored\":\"2026-01-02T03:04:05.000000Z\"");
        text.ShouldContain("\"version\":\"1.0.0\"");
        text.ShouldContain("""{ "objectType": "Agent", "mbox": "mailto:tom@example.nl" }""");
        Draft(Samples.Full).TextStoredAt(DateTime.UnixEpoch).ShouldNotContain("2026-05-18T05:32:34Z");
    }

    [Fact]
    public void An_agent_is_found_as_object_and_as_member_too()
    {
        var draft = Draft(Samples.Full);
        Direct(draft).ShouldBe(3);
        draft.Keys.Account.ShouldBe("team-1");
        Direct(Draft(Samples.Planned)).ShouldBe(0);
        Direct(Draft(Samples.With(Samples.Planned, "object", """{"objectType":"Agent","mbox":"mailto:tom@example.nl"}"""))).ShouldBe(1);
    }

    private static int Direct(StatementDraft draft) => draft.Keys.Agents.Count(mention => !mention.Related);

    private static bool Same(string statement, string path, string? value) =>
        StatementComparison.AreSame(
            Draft(statement).TextStoredAt(DateTime.UnixEpoch), Draft(Samples.With(statement, path, value)).TextStoredAt(DateTime.UnixEpoch));

    private static StatementDraft Draft(string json)
    {
        using var document = System.Text.Json.JsonDocument.Parse(Encoding.UTF8.GetBytes(json));
        return StatementDraft.From(
            document.RootElement, idWhenNone: null, Authority.OfCampus("https://campus.example"), XapiVersion.V1);
    }
}

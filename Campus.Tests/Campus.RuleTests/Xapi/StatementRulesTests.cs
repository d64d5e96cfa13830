using Campus.Xapi.Statements;

namespace Campus.RuleTests.Xapi;

/// <summary>Every rule for statements: one change to a valid one breaks it, and the answer names the place and the section.</summary>
public sealed class StatementRulesTests
{
    [Theory]
    [InlineData(Samples.Full)]
    [InlineData(Samples.Planned)]
    public void A_statement_that_uses_everything_is_valid_in_both_versions(string statement)
    {
        Samples.Check(statement, XapiVersion.V1).ShouldBeNull();
        Samples.Check(statement, XapiVersion.V2).ShouldBeNull();
    }

    [Theory]
    [InlineData("id", "\"6690e6c9-3ef0-4ed3-8b37-7f3964730be\"", ".id", "4.4")]
    [InlineData("id", "\"6690e6c93ef04ed38b377f3964730bee\"", ".id", "4.4")]
    [InlineData("id", "\"\"", ".id", "4.4")]
    [InlineData("id", "12", ".id", "4.4")]
    [InlineData("actor", null, ".actor", "2.4")]
    [InlineData("verb", null, ".verb", "2.4")]
    [InlineData("object", null, ".object", "2.4")]
    [InlineData("result", "null", ".result", "2.2")]
    [InlineData("Result", "{}", ".Result", "2.2")]
    [InlineData("extra", "1", ".extra", "2.2")]
    [InlineData("result", "[]", ".result", "2.4.5")]
    [InlineData("timestamp", "\"2026-05-18T05:32:34-00:00\"", ".timestamp", "4.5")]
    [InlineData("stored", "\"gisteren\"", ".stored", "4.5")]
    [InlineData("version", "\"1.1.0\"", ".version", "2.4.10")]
    [InlineData("version", "\"0.9\"", ".version", "2.4.10")]
    [InlineData("version", "1", ".version", "2.4.10")]
    public void A_statement_has_its_own_properties_and_no_others(string path, string? value, string place, string section) =>
        Refuses(path, value, place, section);

    [Theory]
    [InlineData("actor", "[]", ".actor", "2.4.2.1")]
    [InlineData("actor", "{}", ".actor", "2.4.2.3")]
    [InlineData("actor", """{"mbox":"mailto:a@b.nl","openid":"https://a.nl"}""", ".actor", "2.4.2.3")]
    [InlineData("actor", """{"objectType":"agent","mbox":"mailto:a@b.nl"}""", ".actor.objectType", "2.4.2.1")]
    [InlineData("actor", """{"mbox":"mailto:a@b.nl","member":[]}""", ".actor.member", "2.2")]
    [InlineData("actor", """{"mbox":"a@b.nl"}""", ".actor.mbox", "2.4.2.3")]
    [InlineData("actor", """{"mbox":"mailto:a.b.nl"}""", ".actor.mbox", "2.4.2.3")]
    [InlineData("actor", """{"mbox":"mailto:a@b@c.nl"}""", ".actor.mbox", "2.4.2.3")]
    [InlineData("actor", """{"mbox":"mailto:a b@c.nl"}""", ".actor.mbox", "2.4.2.3")]
    [InlineData("actor", """{"MBOX":"mailto:a@c.nl"}""", ".actor.MBOX", "2.2")]
    [InlineData("actor", """{"mbox_sha1sum":"ebd31e95054c018b10727ccffd2ef2ec3a016ee"}""", ".actor.mbox_sha1sum", "2.4.2.3")]
    [InlineData("actor", """{"mbox_sha1sum":"gbd31e95054c018b10727ccffd2ef2ec3a016ee9"}""", ".actor.mbox_sha1sum", "2.4.2.3")]
    [InlineData("actor", """{"openid":"roos"}""", ".actor.openid", "4.3")]
    [InlineData("actor", """{"account":{"homePage":"https://a.nl"}}""", ".actor.account.name", "2.4.2.4")]
    [InlineData("actor", """{"account":{"name":"a"}}""", ".actor.account.homePage", "2.4.2.4")]
    [InlineData("actor", """{"account":{"homePage":"a.nl","name":"a"}}""", ".actor.account.homePage", "4.3")]
    [InlineData("actor", """{"account":{"homePage":"https://a.nl","name":1}}""", ".actor.account.name", "2.2")]
    [InlineData("actor", """{"account":{"homePage":"https://a.nl","name":"a","x":1}}""", ".actor.account.x", "2.2")]
    [InlineData("actor", """{"objectType":"Group"}""", ".actor", "2.4.2.2")]
    [InlineData("actor", """{"objectType":"Group","member":[]}""", ".actor", "2.4.2.2")]
    [InlineData("actor", """{"objectType":"Group","member":{}}""", ".actor.member", "2.4.2.2")]
    [InlineData("actor", """{"objectType":"Group","member":[{"objectType":"Group","mbox":"mailto:a@b.nl"}]}""", ".actor.member[0].objectType", "2.4.2.1")]
    [InlineData("actor", """{"objectType":"Group","member":[{"mbox":"mailto:a@b.nl"},{"name":"x"}]}""", ".actor.member[1]", "2.4.2.3")]
    [InlineData("actor", """{"objectType":"Group","mbox":"mailto:a@b.nl","openid":"https://a.nl"}""", ".actor", "2.4.2.3")]
    [InlineData("actor/name", "3", ".actor.name", "2.2")]
    [InlineData("authority", """{"objectType":"Group","mbox":"mailto:a@b.nl"}""", ".authority", "2.4.9")]
    [InlineData("authority", """{"objectType":"Group","member":[{"mbox":"mailto:a@b.nl"}]}""", ".authority", "2.4.9")]
    public void An_actor_is_identified_once(string path, string? value, string place, string section) =>
        Refuses(path, value, place, section);

    [Theory]
    [InlineData("verb", "{}", ".verb.id", "2.4.3")]
    [InlineData("verb/id", "\"answered\"", ".verb.id", "4.3")]
    [InlineData("verb/id", "\"\"", ".verb.id", "4.3")]
    [InlineData("verb/display", "\"answered\"", ".verb.display", "4.2")]
    [InlineData("verb/display/nederlands!", "\"x\"", ".verb.display['nederlands!']", "4.2")]
    [InlineData("verb/display/nl", "1", ".verb.display.nl", "4.2")]
    [InlineData("verb/display/nl", "null", ".verb.display.nl", "4.2")]
    [InlineData("verb/id", "\"http://adlnet.gov/expapi/verbs/voided\"", ".object", "2.3.2")]
    public void A_verb_is_an_IRI_with_a_display(string path, string? value, string place, string section) =>
        Refuses(path, value, place, section);

    [Theory]
    [InlineData("object/id", null, ".object.id", "2.4.4.1")]
    [InlineData("object/id", "\"vraag 1\"", ".object.id", "4.3")]
    [InlineData("object/objectType", "\"activity\"", ".object.objectType", "2.4.4")]
    [InlineData("object/objectType", "4", ".object.objectType", "2.4.4")]
    [InlineData("object/definition", "\"x\"", ".object.definition", "2.4.4.1")]
    [InlineData("object/definition/Name", "{}", ".object.definition.Name", "2.2")]
    [InlineData("object/definition/type", "\"vraag\"", ".object.definition.type", "4.3")]
    [InlineData("object/definition/moreInfo", "\"/vraag\"", ".object.definition.moreInfo", "4.3")]
    [InlineData("object/definition/interactionType", "\"Choice\"", ".object.definition.interactionType", "2.4.4.1")]
    [InlineData("object/definition/interactionType", "\"numeric\"", ".object.definition.choices", "2.4.4.1")]
    [InlineData("object/definition/interactionType", null, ".object.definition.interactionType", "2.4.4.1")]
    [InlineData("object/definition/scale", "[]", ".object.definition.scale", "2.4.4.1")]
    [InlineData("object/definition/correctResponsesPattern", "\"a\"", ".object.definition.correctResponsesPattern", "2.4.4.1")]
    [InlineData("object/definition/correctResponsesPattern", "[1]", ".object.definition.correctResponsesPattern[0]", "2.2")]
    [InlineData("object/definition/choices/1/id", "\"a\"", ".object.definition.choices", "2.4.4.1")]
    [InlineData("object/definition/choices/1/id", null, ".object.definition.choices[1].id", "2.4.4.1")]
    [InlineData("object/definition/choices/0/label", "1", ".object.definition.choices[0].label", "2.2")]
    [InlineData("object/definition/extensions", "[]", ".object.definition.extensions", "4.1")]
    [InlineData("object/definition/extensions/key", "1", ".object.definition.extensions.key", "4.1")]
    [InlineData("object", """{"objectType":"StatementRef"}""", ".object.id", "2.4.4.3")]
    [InlineData("object", """{"objectType":"StatementRef","id":"x"}""", ".object.id", "4.4")]
    [InlineData("object", """{"objectType":"Agent"}""", ".object", "2.4.2.3")]
    [InlineData("object", """{"mbox":"mailto:a@b.nl"}""", ".object.mbox", "2.2")]
    public void An_object_is_what_its_type_says(string path, string? value, string place, string section) =>
        Refuses(path, value, place, section);

    [Theory]
    [InlineData("result/score/scaled", "1.01", ".result.score.scaled", "2.4.5.1")]
    [InlineData("result/score/scaled", "\"1\"", ".result.score.scaled", "2.2")]
    [InlineData("result/score/scaled", "1e999", ".result.score.scaled", "2.4.5.1")]
    [InlineData("result/score/raw", "11", ".result.score.raw", "2.4.5.1")]
    [InlineData("result/score/raw", "-1", ".result.score.raw", "2.4.5.1")]
    [InlineData("result/score/min", "10", ".result.score.min", "2.4.5.1")]
    [InlineData("result/score/percent", "10", ".result.score.percent", "2.2")]
    [InlineData("result/success", "\"true\"", ".result.success", "2.2")]
    [InlineData("result/completion", "1", ".result.completion", "2.2")]
    [InlineData("result/response", "[]", ".result.response", "2.2")]
    [InlineData("result/duration", "\"1 uur\"", ".result.duration", "4.6")]
    [InlineData("result/extensions/x", "1", ".result.extensions.x", "4.1")]
    public void A_result_is_in_range(string path, string? value, string place, string section) =>
        Refuses(path, value, place, section);

    [Theory]
    [InlineData("context/registration", "\"x\"", ".context.registration", "4.4")]
    [InlineData("context/instructor", "{}", ".context.instructor", "2.4.2.3")]
    [InlineData("context/team", """{"mbox":"mailto:a@b.nl"}""", ".context.team.objectType", "2.4.2.2")]
    [InlineData("context/contextActivities/parents", "[]", ".context.contextActivities.parents", "2.2")]
    [InlineData("context/contextActivities/parent", "\"x\"", ".context.contextActivities.parent", "2.4.4.1")]
    [InlineData("context/contextActivities/parent/0/id", "\"les\"", ".context.contextActivities.parent[0].id", "4.3")]
    [InlineData("context/contextActivities/grouping/objectType", "\"Agent\"", ".context.contextActivities.grouping.objectType", "2.4.4.1")]
    [InlineData("context/revision", "3", ".context.revision", "2.2")]
    [InlineData("context/language", "\"nederlands_nl\"", ".context.language", "2.4.6")]
    [InlineData("context/statement/objectType", null, ".context.statement.objectType", "2.4.4.3")]
    [InlineData("object", """{"objectType":"Agent","mbox":"mailto:a@b.nl"}""", ".context.revision", "2.4.6")]
    public void A_context_fits_its_statement(string path, string? value, string place, string section) =>
        Refuses(path, value, place, section);

    [Theory]
    [InlineData("attachments", "{}", ".attachments", "2.4.11")]
    [InlineData("attachments/0/usageType", null, ".attachments[0].usageType", "2.4.11")]
    [InlineData("attachments/0/display", null, ".attachments[0].display", "2.4.11")]
    [InlineData("attachments/0/contentType", "\"pdf\"", ".attachments[0].contentType", "2.4.11")]
    [InlineData("attachments/0/length", "-1", ".attachments[0].length", "2.4.11")]
    [InlineData("attachments/0/length", "1.5", ".attachments[0].length", "2.4.11")]
    [InlineData("attachments/0/length", "\"1\"", ".attachments[0].length", "2.4.11")]
    [InlineData("attachments/0/sha2", "\"495395\"", ".attachments[0].sha2", "2.4.11")]
    [InlineData("attachments/0/fileUrl", "\"werkblad.pdf\"", ".attachments[0].fileUrl", "4.3")]
    public void An_attachment_is_described(string path, string? value, string place, string section) =>
        Refuses(path, value, place, section);

    [Theory]
    [InlineData("object/id", "\"6690e6c9-3ef0-4ed3-8b37-7f3964730bee\"", ".object.id", "2.2")]
    [InlineData("object/stored", "\"2030-01-01T10:00:00Z\"", ".object.stored", "2.2")]
    [InlineData("object/version", "\"1.0.0\"", ".object.version", "2.2")]
    [InlineData("object/authority", """{"mbox":"mailto:a@b.nl"}""", ".object.authority", "2.2")]
    [InlineData("object/object", """{"objectType":"SubStatement"}""", ".object.object", "2.4.4.3")]
    [InlineData("object/actor", null, ".object.actor", "2.4.4.3")]
    [InlineData("object/verb/id", "\"visited\"", ".object.verb.id", "4.3")]
    [InlineData("context", """{"platform":"campus"}""", ".context.platform", "2.4.6")]
    public void A_sub_statement_is_a_statement_of_its_own(string path, string? value, string place, string section)
    {
        var refusal = Samples.Check(Samples.With(Samples.Planned, path, value), XapiVersion.V1).ShouldNotBeNull();
        (refusal.Path, refusal.Section).ShouldBe((place, section));
    }

    [Theory]
    [InlineData("context/contextAgents", """[{"objectType":"contextAgent","agent":{"mbox":"mailto:a@b.nl"},"relevantTypes":["https://a.nl/t"]}]""")]
    [InlineData("context/contextGroups", """[{"objectType":"contextGroup","group":{"objectType":"Group","mbox":"mailto:a@b.nl"}}]""")]
    [InlineData("version", "\"2.0.0\"")]
    public void What_is_new_in_2_is_refused_in_1(string path, string value)
    {
        var statement = Samples.With(Samples.Full, path, value);
        Samples.Check(statement, XapiVersion.V2).ShouldBeNull();
        Samples.Check(statement, XapiVersion.V1).ShouldNotBeNull().Path.ShouldBe("." + path.Replace('/', '.'));
    }

    [Theory]
    [InlineData("context/contextAgents", """[{"agent":{"mbox":"mailto:a@b.nl"}}]""")]
    [InlineData("context/contextAgents", """[{"objectType":"contextAgent","agent":{"mbox":"mailto:a@b.nl"},"relevantTypes":[]}]""")]
    [InlineData("context/contextGroups", """[{"objectType":"contextGroup","group":{"mbox":"mailto:a@b.nl"}}]""")]
    [InlineData("timestamp", "\"2026-05-18T05:32:34\"")]
    public void Version_2_has_rules_of_its_own(string path, string value) =>
        Samples.Check(Samples.With(Samples.Full, path, value), XapiVersion.V2).ShouldNotBeNull();

    [Theory]
    [InlineData("""{"actor":1,"actor":2}""")]
    [InlineData("""{"actor":{"mbox":"mailto:a@b.nl","mbox":"mailto:a@b.nl"}}""")]
    [InlineData("""{"actor":"\ud83d"}""")]
    [InlineData("{\"actor\":")]
    [InlineData("")]
    public void JSON_that_is_broken_or_ambiguous_is_refused(string json) =>
        Samples.Check(json, XapiVersion.V2).ShouldNotBeNull().Path.ShouldBe("$");

    [Fact]
    public void JSON_that_nests_too_deep_is_refused() =>
        Samples.Check(new string('[', 100) + new string(']', 100), XapiVersion.V2).ShouldNotBeNull().Message.ShouldContain("levels deep");

    [Fact]
    public void A_statement_may_void_another()
    {
        var statement = Samples.With(Samples.Planned, "object", """{"objectType":"StatementRef","id":"6690e6c9-3ef0-4ed3-8b37-7f3964730bee"}""");
        Samples.Check(Samples.With(statement, "verb/id", "\"http://adlnet.gov/expapi/verbs/voided\""), XapiVersion.V1).ShouldBeNull();
    }

    private static void Refuses(string path, string? value, string place, string section)
    {
        var statement = Samples.With(Samples.Full, path, value);
        foreach (var version in Enum.GetValues<XapiVersion>())
        {
            var refusal = Samples.Check(statement, version).ShouldNotBeNull();
            (refusal.Path, refusal.Section).ShouldBe((place, section));
        }
    }
}

using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Campus.RuleTests.Xapi;

/// <summary>Generates valid statements of every shape, as JSON text: the order of properties is as free as all else.</summary>
internal static class Generated
{
    private static readonly string[] Letters = ["a", "Z", "7", " ", "é", "\"", "\\", "/", "{", "😀", "\u0001", "\u0000", "العربية", "\u2028"];

    private static readonly Gen<string> Text =
        Gen.Elements(Letters).ListOf().Select(letters => JsonSerializer.Serialize(string.Concat(letters.Take(12))));

    private static readonly Gen<string> Iri = from scheme in Gen.Elements("https://campus.example/", "urn:x:", "tag:a.nl,2026:", "https://voorbeeld.nl/é/")
                                              from number in Gen.Choose(0, 9)
                                              select $"\"{scheme}{number}\"";

    private static readonly Gen<string> Uuid = Gen.Fresh(() => Guid.NewGuid()).Select(id => $"\"{id}\"");

    private static readonly Gen<string> Tag = Gen.Elements("\"nl\"", "\"en-GB\"", "\"zh-Hant-TW\"", "\"sl-rozaj-biske\"", "\"x-eigen\"", "\"i-klingon\"");

    private static readonly Gen<string> Timestamp = Gen.Elements(
        "\"2026-05-18T05:32:34Z\"", "\"2026-05-18T05:32:34.804823+02:00\"", "\"1999-12-31T23:59:59.9Z\"", "\"2024-02-29T00:00:00-11:30\"");

    private static readonly Gen<string> Duration = Gen.Elements("\"PT1H\"", "\"P3Y1M29DT4H35M59.14S\"", "\"P4W\"", "\"PT0S\"", "\"PT1.5M\"");

    private static readonly Gen<string> Boolean = Gen.Elements("true", "false");

    private static readonly Gen<string> Anything =
        Gen.OneOf(Text, Boolean, Gen.Elements("null", "1", "-0.5e3", "[]", "{}", """[null,{"a":[{}]}]""", """{"x":{"y":null}}"""));

    private static readonly Gen<string> LanguageMap = Map(Tag, Text);

    private static readonly Gen<string> Extensions = Map(Iri, Anything);

    private static readonly Gen<string> Account = Object(Must("homePage", Iri), Must("name", Text));

    private static readonly Gen<string> Identifier = Gen.OneOf(
        Gen.Choose(0, 99).Select(number => $"\"mbox\":\"mailto:p{number}@example.nl\""),
        Gen.Choose(0, 9).Select(number => $"\"mbox_sha1sum\":\"ebd31e95054c018b10727ccffd2ef2ec3a016ee{number}\""),
        Must("openid", Iri), Must("account", Account));

    private static readonly Gen<string> Agent = Object(May("objectType", Gen.Constant("\"Agent\"")), May("name", Text), Identifier);

    private static readonly Gen<string> NamedAgent = Object(Must("objectType", Gen.Constant("\"Agent\"")), May("name", Text), Identifier);

    private static readonly Gen<string> Group = Gen.OneOf(
        Object(Must("objectType", Gen.Constant("\"Group\"")), May("name", Text), Must("member", List(Agent, 1))),
        Object(Must("objectType", Gen.Constant("\"Group\"")), May("name", Text), May("member", List(Agent, 0)), Identifier));

    private static readonly Gen<string> Actor = Gen.OneOf(Agent, Group);

    private static readonly Gen<string> Verb = Object(Must("id", Iri), May("display", LanguageMap));

    private static readonly Gen<string> Components =
        from descriptions in Gen.ListOf(LanguageMap, 3)
        select $"[{string.Join(',', descriptions.Select((description, index) => $$"""{"id":"c{{index}}","description":{{description}}}"""))}]";

    private static readonly Gen<string> Interaction = Gen.OneOf(
        from kind in Gen.Elements("true-false", "fill-in", "long-fill-in", "numeric", "other", "choice", "likert")
        from pattern in List(Text, 0)
        select $"\"interactionType\":\"{kind}\",\"correctResponsesPattern\":{pattern}",
        from pair in Gen.Elements(("choice", "choices"), ("sequencing", "choices"), ("likert", "scale"), ("matching", "source"), ("performance", "steps"))
        from components in Components
        select $"\"interactionType\":\"{pair.Item1}\",\"{pair.Item2}\":{components}",
        Gen.Constant(""));

    private static readonly Gen<string> Definition = Object(
        May("name", LanguageMap), May("description", LanguageMap), May("type", Iri), May("moreInfo", Iri), Interaction, May("extensions", Extensions));

    private static readonly Gen<string> Activity = Object(
        May("objectType", Gen.Constant("\"Activity\"")), Must("id", Iri), May("definition", Definition));

    private static readonly Gen<string> StatementRef = Object(Must("objectType", Gen.Constant("\"StatementRef\"")), Must("id", Uuid));

    private static readonly Gen<string> Result = Object(
        May("score", Gen.Elements("{}", """{"scaled":-1}""", """{"raw":8.25,"min":0,"max":10}""", """{"raw":-3,"scaled":0.123456789}""")),
        May("success", Boolean), May("completion", Boolean), May("response", Text), May("duration", Duration), May("extensions", Extensions));

    private static readonly Gen<string> Attachment = Object(
        Must("usageType", Iri), Must("display", LanguageMap), May("description", LanguageMap), Must("contentType", Gen.Constant("\"text/plain\"")),
        Must("length", Gen.Choose(0, 1000).Select(length => $"{length}")), Must("fileUrl", Iri),
        Must("sha2", Gen.Constant("\"495395e777cd98da653df9615d09c0fd6bb2f8d4788394cd53c56a3bfdcd848a\"")));

    /// <summary>A statement that is valid in version 1 or 2 of xAPI.</summary>
    public static Gen<string> Statement(int version) => Object(
        Must("id", Uuid), Must("actor", Actor), Must("verb", Verb), About(version), May("result", Result),
        May("timestamp", Timestamp), May("stored", Timestamp), May("version", Gen.Elements("\"1.0\"", "\"1.0.3\"")),
        May("authority", Agent), May("attachments", List(Attachment, 0)));

    // The object and the context with which it goes.
    private static Gen<string> About(int version) => Gen.OneOf(Plain(version), Plain(version), Join(
        Must("object", Object(
            Must("objectType", Gen.Constant("\"SubStatement\"")), Must("actor", Actor), Must("verb", Verb), Plain(version), May("result", Result),
            May("timestamp", Timestamp))),
        May("context", Context(version, ofActivity: false))));

    private static Gen<string> Plain(int version) => Gen.OneOf(
        Join(Must("object", Activity), May("context", Context(version, ofActivity: true))),
        Join(Must("object", Gen.OneOf(NamedAgent, Group, StatementRef)), May("context", Context(version, ofActivity: false))));

    private static Gen<string> Context(int version, bool ofActivity)
    {
        var activities = Gen.OneOf(Activity, List(Activity, 0));
        List<Gen<string>> properties =
        [
            May("registration", Uuid), May("instructor", Actor), May("team", Group), May("language", Tag), May("statement", StatementRef),
            May("extensions", Extensions),
            May("contextActivities", Object(
                May("parent", activities), May("grouping", activities), May("category", activities), May("other", activities))),
        ];
        if (ofActivity)
        {
            properties.AddRange([May("revision", Text), May("platform", Text)]);
        }
        if (version == 2)
        {
            var types = May("relevantTypes", List(Iri, 1));
            properties.Add(May("contextAgents", List(Object(Must("objectType", Gen.Constant("\"contextAgent\"")), Must("agent", Agent), types), 0)));
            properties.Add(May("contextGroups", List(Object(Must("objectType", Gen.Constant("\"contextGroup\"")), Must("group", Group), types), 0)));
        }
        return Object([.. properties]);
    }

    private static Gen<string> Must(string name, Gen<string> value) => value.Select(text => $"\"{name}\":{text}");

    private static Gen<string> May(string name, Gen<string> value) => Gen.OneOf(Gen.Constant(""), Must(name, value));

    private static Gen<string> Object(params Gen<string>[] properties) =>
        from values in Gen.CollectToArray(properties)
        from shuffled in Gen.Shuffle(values)
        select $"{{{string.Join(',', shuffled.Where(property => property.Length > 0))}}}";

    private static Gen<string> Join(params Gen<string>[] properties) =>
        Gen.CollectToArray(properties).Select(values => string.Join(',', values.Where(property => property.Length > 0)));

    private static Gen<string> List(Gen<string> item, int least) =>
        from count in Gen.Choose(least, 3)
        from items in Gen.ListOf(item, count)
        select $"[{string.Join(',', items)}]";

    private static Gen<string> Map(Gen<string> key, Gen<string> value) =>
        from count in Gen.Choose(0, 3)
        from keys in Gen.ListOf(key, count)
        from values in Gen.ListOf(value, count)
        select $"{{{string.Join(',', keys.Distinct().Zip(values, (name, text) => $"{name}:{text}"))}}}";
}

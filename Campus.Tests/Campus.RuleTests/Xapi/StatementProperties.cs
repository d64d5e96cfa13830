using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Campus.Xapi.StatementResource;
using Campus.Xapi.Statements;
using Campus.Xapi.Statements.Validation;
using FsCheck;
using FsCheck.Fluent;

namespace Campus.RuleTests.Xapi;

/// <summary>What holds for any statement and any body.</summary>
public sealed class StatementProperties
{
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("CAMPUS_TEST_LONG") == "1";
    private static readonly Authority Voucher = Authority.OfCampus("https://campus.example");
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(IsLong ? 100_000 : 1000).WithQuietOnSuccess(true);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Any_valid_statement_comes_back_equal(int version) =>
        Check.One(Many, Prop.ForAll(Generated.Statement(version).ToArbitrary(), statement =>
        {
            Samples.Check(statement, Version(version)).ShouldBeNull(statement);
            using var document = JsonDocument.Parse(statement);
            var text = StatementDraft.From(document.RootElement, null, Voucher, Version(version)).TextStoredAt(DateTime.UnixEpoch);
            ShouldSay(JsonNode.Parse(text)!.AsObject(), JsonNode.Parse(statement)!.AsObject());
            StatementComparison.AreSame(text, text).ShouldBeTrue();
        }));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Any_change_that_breaks_a_rule_is_refused_by_its_place(int version) =>
        Check.One(Many, Prop.ForAll(Mutation.Of(Generated.Statement(version)).ToArbitrary(), pair =>
        {
            var refusal = Samples.Check(pair.Broken, Version(version)).ShouldNotBeNull(pair.Broken);
            Sections.Name(refusal.Section, Version(version)).ShouldStartWith(version == 1 ? "xAPI 1.0.3 Data " : "xAPI 2.0 4.2");
        }));

    [Fact]
    public void Any_body_at_all_is_taken_or_refused()
    {
        var random = new Random(20_261_122);
        var valid = Generated.Statement(2).Sample(50).Select(Encoding.UTF8.GetBytes).ToArray();
        for (var i = 0; i < (IsLong ? 1_000_000 : 20_000); i++)
        {
            var body = Body(random, valid);
            try
            {
                var (intake, refusal) = StatementIntake.Read(body, new Offer(Voucher, Version((i % 2) + 1), null), 1000);
                (intake is null).ShouldBe(refusal is not null);
            }
            catch (Exception exception) when (exception is not ShouldAssertException)
            {
                throw new InvalidOperationException($"The body that does it, in base 64: {Convert.ToBase64String(body)}", exception);
            }
        }
    }

    // Noise, or a statement with some of its bytes changed, taken away or doubled.
    private static byte[] Body(Random random, byte[][] valid)
    {
        if (random.Next(10) == 0)
        {
            var noise = new byte[random.Next(200)];
            random.NextBytes(noise);
            return noise;
        }
        var body = valid[random.Next(valid.Length)].ToList();
        for (var changes = random.Next(1, 6); changes > 0 && body.Count > 0; changes--)
        {
            var at = random.Next(body.Count);
            switch (random.Next(4))
            {
                case 0:
                    body[at] = (byte)random.Next(256);
                    break;
                case 1:
                    body.RemoveRange(at, Math.Min(random.Next(20), body.Count - at));
                    break;
                case 2:
                    body.InsertRange(at, body.GetRange(at, Math.Min(random.Next(40), body.Count - at)));
                    break;
                default:
                    body.InsertRange(at, "{}[],:\"\\ud83dnull-1e9"u8.ToArray().Skip(random.Next(16)).Take(random.Next(1, 7)));
                    break;
            }
        }
        return [.. body];
    }

    private static void ShouldSay(JsonObject stored, JsonObject sent)
    {
        foreach (var (name, value) in sent.Where(property => property.Key is not ("stored" or "authority" or "context" or "object")))
        {
            JsonNode.DeepEquals(stored[name], value).ShouldBeTrue($"{name} of {sent.ToJsonString()}");
        }
        foreach (var name in (string[])["context", "object"])
        {
            JsonNode.DeepEquals(WithLists(stored[name]), WithLists(sent[name])).ShouldBeTrue($"{name} of {sent.ToJsonString()}");
        }
    }

    // A single context activity comes back as a list of one.
    private static JsonNode? WithLists(JsonNode? node)
    {
        var copy = node?.DeepClone();
        foreach (var context in (JsonNode?[])[copy, copy is JsonObject json ? json["context"] : null])
        {
            if (context is JsonObject && context["contextActivities"] is JsonObject kinds)
            {
                foreach (var (kind, single) in kinds.Where(kind => kind.Value is JsonObject).ToList())
                {
                    kinds[kind] = new JsonArray(single!.DeepClone());
                }
            }
        }
        return copy;
    }

    private static XapiVersion Version(int version) => version == 1 ? XapiVersion.V1 : XapiVersion.V2;
}

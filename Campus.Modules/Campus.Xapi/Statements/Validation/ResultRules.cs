using System.Text.Json;
using static Campus.Xapi.Statements.Validation.Property;

namespace Campus.Xapi.Statements.Validation;

/// <summary>Results and scores (xAPI 1.0.3 Data 2.4.5).</summary>
internal static class ResultRules
{
    private const string ScoreSection = "2.4.5.1";

    private static readonly ObjectRule Score = new(
        ScoreSection,
        May("scaled", Values.Number),
        May("raw", Values.Number),
        May("min", Values.Number),
        May("max", Values.Number))
    {
        Together = IsInRange,
    };

    private static readonly ObjectRule ResultObject = new(
        "2.4.5",
        May("score", Score.Check),
        May("success", Values.Boolean),
        May("completion", Values.Boolean),
        May("response", Values.Text),
        May("duration", Values.Duration),
        May("extensions", Values.Extensions));

    public static Refusal? Result(JsonElement value, XapiVersion version) => ResultObject.Check(value, version);

    private static Refusal? IsInRange(JsonElement score, XapiVersion version)
    {
        var (scaled, raw, min, max) = (Part(score, "scaled"), Part(score, "raw"), Part(score, "min"), Part(score, "max"));
        if (scaled is < -1 or > 1)
        {
            return Refusal.Here(ScoreSection, "must be from -1 to 1").Under("scaled");
        }
        if (min >= max)
        {
            return Refusal.Here(ScoreSection, "must be less than max").Under("min");
        }
        return raw < min || raw > max ? Refusal.Here(ScoreSection, "must be from min to max").Under("raw") : null;
    }

    private static double? Part(JsonElement score, string name) =>
        score.TryGetProperty(name, out var value) ? value.GetDouble() : null;
}

using System.Text.Json;
using Campus.Platform;

namespace Campus.Xapi.Beheer.Sentences;

/// <summary>How it went, as the result of a statement says.</summary>
internal sealed record Outcome
{
    public bool? Success { get; init; }
    public bool? Completion { get; init; }
    public string? Duration { get; init; }
    public string? Response { get; init; }

    /// <summary>The score as a part of 100; null when it is not scaled.</summary>
    public double? Percent { get; init; }

    /// <summary>The score in words: "80%", "8 van 10" or "8".</summary>
    public string? Score { get; init; }

    public static Outcome Of(JsonElement statement)
    {
        if (!statement.TryGetProperty("result"u8, out var result))
        {
            return new Outcome();
        }
        var score = result.TryGetProperty("score"u8, out var given) ? given : default;
        return new Outcome
        {
            Success = Flag(result, "success"),
            Completion = Flag(result, "completion"),
            Duration = Text(result, "duration"),
            Response = Text(result, "response"),
            Percent = Number(score, "scaled") * 100,
            Score = ScoreWords(score),
        };
    }

    /// <summary>Success, duration and score in a few words; what the verb already says is left out.</summary>
    public static string Words(JsonElement statement)
    {
        var outcome = Of(statement);
        var verb = Texts.LastSegment(statement.GetProperty("verb"u8).GetProperty("id"u8).GetString()!);
        string?[] words =
        [
            SuccessWord(verb, outcome.Success),
            outcome.Completion == false && verb is not ("initialized" or "launched" or "failed") ? "niet afgerond" : null,
            outcome.Duration is null ? null : DurationWords.Of(outcome.Duration),
            outcome.Score,
        ];
        return string.Join(", ", words.OfType<string>());
    }

    private static string? SuccessWord(string verb, bool? success) => (verb, success) switch
    {
        (_, null) or ("passed" or "failed" or "mastered" or "satisfied", _) => null,
        ("answered" or "responded", true) => "goed",
        ("answered" or "responded", false) => "niet goed",
        (_, true) => "geslaagd",
        _ => "niet geslaagd",
    };

    private static string? ScoreWords(JsonElement score)
    {
        if (Number(score, "scaled") is { } scaled)
        {
            return $"{(scaled * 100).ToString("0.#", DutchTime.Culture)}%";
        }
        if (Number(score, "raw") is not { } raw)
        {
            return null;
        }
        var points = raw.ToString("0.##", DutchTime.Culture);
        return Number(score, "max") is { } max ? $"{points} van {max.ToString("0.##", DutchTime.Culture)}" : $"score {points}";
    }

    private static bool? Flag(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : null;

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static double? Number(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsFinite(number)
            ? number
            : null;
}

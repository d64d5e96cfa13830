using System.Text;
using System.Text.Json;
using Campus.Xapi.Credentials;
using Campus.Xapi.Statements;
using Campus.Xapi.Statements.Validation;

namespace Campus.Xapi.Launching;

/// <summary>What a program fills in to get a key for one launch.</summary>
internal sealed record LaunchRequest(long Agent, string Activity, Guid? Registration, TimeSpan Lifetime)
{
    private const int UsualHours = 4;

    private static readonly string[] Known = ["actor", "activity", "registration", "hours"];

    public static (LaunchRequest? Request, string? Wrong) Read(ReadOnlyMemory<byte> json)
    {
        var (document, refusal) = StatementJson.Parse(json);
        using (document)
        {
            return refusal is null ? Read(document!.RootElement) : (null, $"{refusal.Path} {refusal.Message}");
        }
    }

    private static (LaunchRequest? Request, string? Wrong) Read(JsonElement body)
    {
        if (Check(body) is { } wrong)
        {
            return (null, wrong);
        }
        Guid? registration = body.TryGetProperty("registration"u8, out var given) ? given.GetGuid() : null;
        var hours = body.TryGetProperty("hours"u8, out var asked) ? asked.GetInt32() : UsualHours;
        return (new LaunchRequest(
            Identifier.KeyOf(body.GetProperty("actor"u8))!.Value, body.GetProperty("activity"u8).GetString()!, registration, TimeSpan.FromHours(hours)), null);
    }

    private static string? Check(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            return "$ must be an object with actor and activity";
        }
        if (body.EnumerateObject().FirstOrDefault(property => !Known.Contains(property.Name, StringComparer.Ordinal)) is { Value.ValueKind: not JsonValueKind.Undefined } other)
        {
            return $"$.{other.Name} is not one of {string.Join(", ", Known)}";
        }
        if (!body.TryGetProperty("actor"u8, out var actor) || ActorRules.Agent(actor, XapiVersion.V2) is not null)
        {
            return "$.actor must be an agent with one identifier";
        }
        if (!body.TryGetProperty("activity"u8, out var activity) || activity.ValueKind != JsonValueKind.String
            || !Formats.IsIri(Encoding.UTF8.GetBytes(activity.GetString()!)))
        {
            return "$.activity must be an IRI with a scheme";
        }
        if (body.TryGetProperty("registration"u8, out var registration)
            && (registration.ValueKind != JsonValueKind.String || !Guid.TryParseExact(registration.GetString(), "D", out _)))
        {
            return "$.registration must be a UUID in standard string form";
        }
        var isWrong = body.TryGetProperty("hours"u8, out var hours)
            && (hours.ValueKind != JsonValueKind.Number || !hours.TryGetInt32(out var whole) || whole < 1 || whole > LaunchKeys.LongestLife.TotalHours);
        return isWrong ? $"$.hours must be a whole number from 1 to {LaunchKeys.LongestLife.TotalHours}" : null;
    }
}

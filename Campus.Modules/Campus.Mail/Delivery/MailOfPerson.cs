using System.Text.Json;
using System.Text.Json.Nodes;
using Campus.Mail.Composition;
using Campus.Platform;

namespace Campus.Mail.Delivery;

/// <summary>The mail that waits for somebody; what was sent is not kept.</summary>
internal sealed class MailOfPerson(IWaitingMessages waiting) : IPersonalData
{
    public string Title => "Post die nog onderweg is";

    public async Task<JsonNode?> ExportAsync(string personId, CancellationToken cancellationToken)
    {
        var mails = (await waiting.OfAsync(personId, cancellationToken)).Where(message => message.Kind == OutboxMailbox.Kind).ToList();
        return mails.Count == 0 ? null : new JsonArray([.. mails.Select(Shown)]);
    }

    private static JsonObject Shown(WaitingMessage message) => new()
    {
        ["Onderwerp"] = JsonSerializer.Deserialize<PostedMail>(message.Payload)?.Subject,
        ["Geschreven op"] = message.CreatedUtc,
    };
}

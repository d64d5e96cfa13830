using System.Text.Json;

namespace Campus.Xapi.Statements.Formats;

/// <summary>
/// The format <c>ids</c> (xAPI 1.0.3 Communication 2.1.3): of agents, activities, verbs and groups nothing but what
/// identifies them; an object without a type is an activity. A group without an identifier is known by its members.
/// </summary>
internal sealed class IdsFormat : StatementRewriter
{
    private static readonly string[] Identifiers = ["mbox", "mbox_sha1sum", "openid", "account"];

    protected override bool TryWrite(Utf8JsonWriter writer, JsonElement value, Part part)
    {
        if (part is not (Part.Actor or Part.Verb or Part.Activity))
        {
            return false;
        }
        writer.WriteStartObject();
        if (part == Part.Actor)
        {
            WriteAsIs(writer, value, "objectType");
            WriteIdentifier(writer, value);
        }
        else
        {
            WriteAsIs(writer, value, "id");
        }
        writer.WriteEndObject();
        return true;
    }

    private void WriteIdentifier(Utf8JsonWriter writer, JsonElement actor)
    {
        if (Array.Find(Identifiers, name => actor.TryGetProperty(name, out _)) is { } identifier)
        {
            WriteAsIs(writer, actor, identifier);
        }
        else if (actor.TryGetProperty("member"u8, out var members))
        {
            writer.WritePropertyName("member"u8);
            Write(writer, members, Part.Actor);
        }
    }
}

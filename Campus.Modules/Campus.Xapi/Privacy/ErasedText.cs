using System.Collections.Frozen;
using System.Text.Json;
using Campus.Xapi.Attachments;
using Campus.Xapi.Statements;

namespace Campus.Xapi.Privacy;

/// <summary>
/// Writes a statement without a person. Wherever she stands, an account takes her place that belongs to nobody. In her
/// own statements what she wrote goes as well: answers in her own words, extensions and files. What others wrote in
/// statements that only mention her is theirs and stays; a signature over what was changed does not.
/// </summary>
internal sealed class ErasedText(PersonTrace person, bool hers) : StatementRewriter
{
    // In these a response is made of ids and numbers of the question, not of words of the person.
    private static readonly FrozenSet<string> Chosen =
        new[] { "true-false", "choice", "sequencing", "likert", "matching", "numeric" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly HashSet<string> removed = new(StringComparer.Ordinal);

    /// <summary>The sums of files that the statement no longer has.</summary>
    public IReadOnlyCollection<string> RemovedFiles => removed;

    public static ErasedText Of(PersonTrace person, JsonElement statement) => new(person, person.Owns(statement));

    /// <summary>The text without her, also where her account name is part of another text.</summary>
    public string Write(string json) => Rewrite(json).Replace(person.Account, PersonTrace.Erased, StringComparison.OrdinalIgnoreCase);

    protected override bool TryWrite(Utf8JsonWriter writer, JsonElement value, Part part)
    {
        switch (part)
        {
            case Part.Statement or Part.SubStatement:
                WriteStatement(writer, value, part);
                return true;
            case Part.Actor when person.Is(value):
                WriteNobody(writer, value);
                return true;
            case Part.Context when hers:
                WriteWithout(writer, value, part, name => name == "extensions");
                return true;
            default:
                return false;
        }
    }

    private void WriteStatement(Utf8JsonWriter writer, JsonElement statement, Part part)
    {
        var keepsResponse = IsChosen(statement.GetProperty("object"u8));
        writer.WriteStartObject();
        foreach (var property in statement.EnumerateObject())
        {
            if (property.NameEquals("attachments"u8))
            {
                WriteAttachments(writer, property.Value);
                continue;
            }
            writer.WritePropertyName(property.Name);
            if (hers && property.NameEquals("result"u8))
            {
                WriteWithout(writer, property.Value, Part.Result, name => name == "extensions" || (name == "response" && !keepsResponse));
            }
            else
            {
                Write(writer, property.Value, Parts.Of(part, property.Name));
            }
        }
        writer.WriteEndObject();
    }

    private static bool IsChosen(JsonElement target) =>
        target.TryGetProperty("definition"u8, out var definition)
        && definition.TryGetProperty("interactionType"u8, out var type) && Chosen.Contains(type.GetString()!);

    private void WriteWithout(Utf8JsonWriter writer, JsonElement value, Part part, Predicate<string> isLeftOut)
    {
        writer.WriteStartObject();
        foreach (var property in value.EnumerateObject().Where(property => !isLeftOut(property.Name)))
        {
            writer.WritePropertyName(property.Name);
            Write(writer, property.Value, Parts.Of(part, property.Name));
        }
        writer.WriteEndObject();
    }

    private static void WriteNobody(Utf8JsonWriter writer, JsonElement actor)
    {
        writer.WriteStartObject();
        WriteAsIs(writer, actor, "objectType");
        writer.WriteStartObject("account"u8);
        WriteAsIs(writer, actor.GetProperty("account"u8), "homePage");
        writer.WriteString("name"u8, PersonTrace.Erased);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private void WriteAttachments(Utf8JsonWriter writer, JsonElement attachments)
    {
        var kept = new List<JsonElement>();
        foreach (var attachment in attachments.EnumerateArray())
        {
            if (hers || DeclaredAttachment.Signs(attachment))
            {
                removed.Add(attachment.GetProperty("sha2"u8).GetString()!.ToLowerInvariant());
            }
            else
            {
                kept.Add(attachment);
            }
        }
        if (kept.Count > 0)
        {
            writer.WriteStartArray("attachments"u8);
            kept.ForEach(attachment => WriteAsIs(writer, attachment));
            writer.WriteEndArray();
        }
    }
}

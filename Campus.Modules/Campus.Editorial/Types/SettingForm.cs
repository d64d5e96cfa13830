using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Campus.Contents;
using Microsoft.AspNetCore.Http;

namespace Campus.Editorial.Types;

/// <summary>Reads settings for a form and writes back only what somebody changed.</summary>
internal static class SettingForm
{
    /// <summary>A setting as its input shows it; a flag as <c>true</c> or <c>false</c>, choices a line each.</summary>
    public static string Text(SettingInput input, JsonObject settings)
    {
        var value = (settings[input.Section] as JsonObject)?[input.Key];
        return value switch
        {
            null => input.Kind == SettingKind.Flag && input.Default.Length == 0 ? "false" : input.Default,
            JsonArray choices when input.Kind == SettingKind.Choices => string.Join('\n', choices.OfType<JsonObject>().Select(Choice)),
            JsonArray names => string.Join('\n', names.Select(name => name?.ToString())),
            JsonValue number when number.GetValueKind() == JsonValueKind.Number && input.Kind == SettingKind.OneOf => Word(input, number),
            _ => input.Kind == SettingKind.Flag ? value.ToString().ToLowerInvariant() : value.ToString(),
        };
    }

    /// <summary>Writes what a form says into settings.</summary>
    /// <returns>What is wrong with it, by input; empty when all of it was written.</returns>
    public static IReadOnlyList<(string Input, string Problem)> Apply(IReadOnlyList<SettingInput> inputs, IFormCollection form, JsonObject settings)
    {
        List<(string, string)> wrong = [];
        foreach (var input in inputs.Where(input => form.ContainsKey(input.Name)))
        {
            var now = Text(input, settings);
            var given = Given(input, form, now);
            if (given == now.ReplaceLineEndings("\n").Trim())
            {
                continue;
            }
            if (input.Kind == SettingKind.Number && given.Length > 0 && !decimal.TryParse(given, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            {
                wrong.Add((input.Id, $"Vul bij ‘{input.Label}’ een getal in."));
                continue;
            }
            Write(input, given, settings);
        }
        return wrong;
    }

    private static string Given(SettingInput input, IFormCollection form, string now)
    {
        var values = form[input.Name];
        return input.Kind switch
        {
            // The hidden field says that the box was there; with the box ticked there are two.
            SettingKind.Flag => values.Contains("true") ? "true" : "false",
            SettingKind.Types => Names([.. values.OfType<string>().Where(value => value.Length > 0)], now),
            SettingKind.Number => values.ToString().Trim().Replace(',', '.'),
            _ => values.ToString().ReplaceLineEndings("\n").Trim(),
        };
    }

    // A form has them by the alphabet; what was there keeps its order.
    private static string Names(string[] chosen, string now)
    {
        var kept = now.Split('\n').Where(name => chosen.Contains(name, StringComparer.OrdinalIgnoreCase)).ToList();
        return string.Join('\n', kept.Concat(chosen.Where(name => !kept.Contains(name, StringComparer.OrdinalIgnoreCase))));
    }

    private static void Write(SettingInput input, string given, JsonObject settings)
    {
        if (settings[input.Section] is not JsonObject section)
        {
            settings[input.Section] = section = [];
        }
        if (given.Length == 0)
        {
            section.Remove(input.Key);
            return;
        }
        section[input.Key] = input.Kind switch
        {
            SettingKind.Flag => given == "true",
            SettingKind.Number => JsonNode.Parse(given),
            SettingKind.Types => new JsonArray([.. given.Split('\n').Select(name => (JsonNode)name)]),
            SettingKind.Choices => new JsonArray([.. given.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Option)]),
            _ => given,
        };
    }

    private static JsonNode Option(string line)
    {
        var parts = line.Split('|', 2, StringSplitOptions.TrimEntries);
        return new JsonObject { ["name"] = parts[^1], ["value"] = parts[0] };
    }

    private static string Choice(JsonObject option)
    {
        var (name, value) = (Member(option, "name"), Member(option, "value"));
        return name == value ? value : $"{value} | {name}";
    }

    private static string Member(JsonObject option, string name) =>
        option.FirstOrDefault(property => property.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value?.ToString() ?? "";

    // Older sites write a choice as its number.
    private static string Word(SettingInput input, JsonValue number) =>
        int.TryParse(number.ToString(), CultureInfo.InvariantCulture, out var index) && input.Section == "TitlePartSettings"
            ? ((string[])["Editable", "GeneratedDisabled", "GeneratedHidden", "EditableRequired"]).ElementAtOrDefault(index) ?? number.ToString()
            : number.ToString();
}

using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Campus.Platform;
using Fluid;
using Fluid.Values;

namespace Campus.Contents.Parts;

/// <summary>What the engine offers to patterns.</summary>
internal static class PatternOptions
{
    /// <summary>Under this name a rendering has the way to find the list that an item is in.</summary>
    public const string Container = "container";

    private static readonly string[] BuiltIn =
    [
        "append", "capitalize", "date", "default", "divided_by", "downcase", "escape", "first", "floor", "ceil", "join", "last", "lstrip",
        "minus", "modulo", "plus", "prepend", "remove", "remove_first", "replace", "replace_first", "round", "rstrip", "size", "slice",
        "split", "strip", "strip_html", "strip_newlines", "times", "truncate", "truncatewords", "upcase", "url_encode",
    ];

    /// <summary>The filters that a pattern may use.</summary>
    public static readonly FrozenSet<string> Filters = FrozenSet.ToFrozenSet([.. BuiltIn, "display_text", "slugify", "container", "local", "utc"], StringComparer.Ordinal);

    public static readonly TemplateOptions All = Make();

    private static TemplateOptions Make()
    {
        var options = new TemplateOptions
        {
            MaxSteps = PatternBounds.MostSteps,
            MaxRecursion = 20,
            CultureInfo = DutchTime.Culture,
            TimeZone = DutchTime.Zone,
            StrictFilters = true,
        };
        options.MemberAccessStrategy.Register<PatternModel, object?>((model, name) => name == nameof(PatternModel.ContentItem) ? model.ContentItem : null);
        options.MemberAccessStrategy.Register<ContentItem, object?>(Member);
        options.MemberAccessStrategy.Register<JsonObject, object?>((json, name) => json[name]);
        options.ValueConverters.Add(Converted);
        options.Captured = (_, value, _) => new(Bounded(value));
        foreach (var name in BuiltIn)
        {
            if (options.Filters.TryGetValue(name, out var filter))
            {
                options.Filters.AddFilter(name, async (input, arguments, context) => Bounded(await filter(input, arguments, context)));
            }
        }
        if (options.Filters.TryGetValue("date", out var date))
        {
            options.Filters.AddFilter("date", (input, arguments, context) => date(Here(input), arguments, context));
        }
        AddOwn(options.Filters);
        return options;
    }

    private static void AddOwn(FilterCollection filters)
    {
        filters.AddFilter("display_text", (input, _, _) => new(input.ToObjectValue() is ContentItem item ? Text(item.DisplayText) : input));
        filters.AddFilter("slugify", (input, _, _) => new(Text(Slug.Of(Shown(input)))));
        filters.AddFilter(Container, async (input, _, context) =>
            input.ToObjectValue() is ContentItem item && context.AmbientValues[Container] is Func<ContentItem, Task<ContentItem?>> find && await find(item) is { } list
                ? new ObjectValue(list)
                : NilValue.Instance);
        // Moments are shown here in Dutch time, also where a pattern does not ask for it.
        filters.AddFilter("local", (input, _, _) => new(input));
        filters.AddFilter("utc", (input, _, _) => new(input));
    }

    private static object? Member(ContentItem item, string name) => name switch
    {
        "Content" => item.Content,
        _ => item.Content[name] ?? ContentItemJson.Write(item)[name],
    };

    private static FluidValue Here(FluidValue value) =>
        value is StringValue && DateTimeOffset.TryParse(value.ToStringValue(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
        && moment.Year is > 1 and < 9999
            ? new DateTimeValue(TimeZoneInfo.ConvertTime(moment, DutchTime.Zone))
            : value;

    private static object? Converted(object value) => value switch
    {
        JsonObject json => new ObjectValue(json),
        JsonArray array => array.Take(PatternBounds.MostSteps).Select(element => (object?)element).ToArray(),
        JsonValue text when text.GetValueKind() == JsonValueKind.String => Short(text.ToString()),
        JsonValue number when number.GetValueKind() == JsonValueKind.Number && number.TryGetValue<decimal>(out var exact) => exact,
        JsonValue flag when flag.GetValueKind() is JsonValueKind.True or JsonValueKind.False => flag.GetValueKind() == JsonValueKind.True,
        _ => null,
    };

    private static string Shown(FluidValue value) => value.ToObjectValue() is ContentItem item ? Short(item.DisplayText) : value.ToStringValue();

    private static StringValue Text(string? text) => new(Short(text));

    private static string Short(string? text) => text is null ? "" : text.Length <= PatternBounds.MostCharacters ? text : text[..PatternBounds.MostCharacters];

    // Whatever doubles a text gets no further than this.
    private static FluidValue Bounded(FluidValue value) =>
        value is StringValue && value.ToStringValue().Length > PatternBounds.MostCharacters
            ? throw new InvalidOperationException("A pattern made a text that is longer than a name can be.")
            : value;
}

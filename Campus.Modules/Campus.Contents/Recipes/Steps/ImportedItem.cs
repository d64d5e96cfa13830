using System.Text.Json.Nodes;
using Campus.Contents.Items;
using Campus.Platform;

namespace Campus.Contents.Recipes.Steps;

/// <summary>An item of a content step, on its way in.</summary>
internal sealed class ImportedItem(ContentItem item, string path, string subject, bool wantsHome, IReadOnlyList<IReadOnlyList<object>> moments)
{
    public ContentItem Item { get; } = item;

    public string Path { get; } = path;

    public string Subject { get; } = subject;

    /// <summary>Whether it becomes the home page when it is stored. The wish is carried out once and not kept.</summary>
    public bool WantsHome { get; } = wantsHome;

    public ContentContext Context { get; set; } = null!;

    /// <summary>The version that is there already under this version id.</summary>
    public ContentItemVersion? Known { get; set; }

    /// <summary>That version when it may be written in place: it was never published, or becomes what it was.</summary>
    public ContentItemVersion? Open => Known is { Frozen: false } || ComesBack ? Known : null;

    /// <summary>Whether it was deleted or taken off the site, and the file holds just that version.</summary>
    public bool ComesBack { get; set; }

    public bool IsNewItem { get; set; }

    /// <summary>Reads an item of the step; null when it cannot be one, with the reason in the plan.</summary>
    public static ImportedItem? Read(RunningStep step, JsonObject json, string path, ContentTypeDefinition? type)
    {
        var item = ContentItemJson.Read(json);
        item.DisplayText = string.IsNullOrEmpty(item.DisplayText) ? item.As<TitlePart>()?.Title ?? item.DisplayText : item.DisplayText;
        var subject = $"{type?.DisplayName ?? item.ContentType} ‘{(string.IsNullOrEmpty(item.DisplayText) ? item.ContentItemId : item.DisplayText)}’";
        if (Wrong(item) is var (property, problem))
        {
            step.Refuse(subject, JsonPaths.Property(path, property), problem);
            return null;
        }
        if (json.ContainsKey("Displaytext"))
        {
            step.Warn(subject, JsonPaths.Property(path, "Displaytext"), "de naam is ‘DisplayText’ met een grote T; deze waarde telt niet mee.");
        }
        ForgetMoments(step, item, path);
        var wantsHome = item.Published && item.As<AutoroutePart>() is { SetHomepage: true, Disabled: false };
        SetHome(item, false, when: wantsHome);
        return new ImportedItem(item, path, subject, wantsHome, MomentsIn(step, path));
    }

    public static void SetHome(ContentItem item, bool home, bool when)
    {
        if (when)
        {
            item.Apply(item.As<AutoroutePart>()! with { SetHomepage = home });
        }
    }

    /// <summary>Whether the campus has this version as it is; what the file does not say counts as the same.</summary>
    public bool IsSameAs(ContentItem stored, bool sameVersion)
    {
        var given = Item.Clone();
        given.Owner ??= stored.Owner;
        foreach (var place in moments)
        {
            TakeMoment(given.Content, stored.Content, place);
        }
        if (!sameVersion)
        {
            return ContentEquality.SameContent(stored, given);
        }
        given.Author ??= stored.Author;
        given.ModifiedUtc ??= stored.ModifiedUtc;
        given.PublishedUtc ??= stored.PublishedUtc;
        given.CreatedUtc ??= stored.CreatedUtc;
        return ContentEquality.SameVersion(stored, given);
    }

    private static (string Property, string Problem)? Wrong(ContentItem item)
    {
        if (item.ContentItemId.Length == 0)
        {
            return (nameof(item.ContentItemId), "‘ContentItemId’ ontbreekt. Zonder dit id weet de campus niet welk item dit is.");
        }
        if (item.ContentItemId.Length > 26)
        {
            return (nameof(item.ContentItemId), "‘ContentItemId’ is langer dan 26 tekens.");
        }
        if (item.ContentItemVersionId is { Length: > 26 })
        {
            return (nameof(item.ContentItemVersionId), "‘ContentItemVersionId’ is langer dan 26 tekens.");
        }
        return item.ContentType.Length is 0 or > 255
            ? (nameof(item.ContentType), "‘ContentType’ ontbreekt of is langer dan 255 tekens.")
            : null;
    }

    // A date that says when the import ran is not a date of the item.
    private static void ForgetMoments(RunningStep step, ContentItem item, string path)
    {
        item.CreatedUtc = step.Moments.Contains(JsonPaths.Property(path, nameof(item.CreatedUtc))) ? null : item.CreatedUtc;
        item.ModifiedUtc = step.Moments.Contains(JsonPaths.Property(path, nameof(item.ModifiedUtc))) ? null : item.ModifiedUtc;
        item.PublishedUtc = step.Moments.Contains(JsonPaths.Property(path, nameof(item.PublishedUtc))) ? null : item.PublishedUtc;
    }

    // The places within an item whose value says when the import ran.
    private static IReadOnlyList<IReadOnlyList<object>> MomentsIn(RunningStep step, string path) =>
        [.. step.Moments.Where(moment => moment.StartsWith(path + ".", StringComparison.Ordinal) || moment.StartsWith(path + "[", StringComparison.Ordinal))
            .Select(moment => JsonPaths.Steps("$" + moment[path.Length..]))];

    // What was noted at an earlier import is as good as what would be noted now.
    private static void TakeMoment(JsonNode given, JsonNode stored, IReadOnlyList<object> place)
    {
        var (to, from) = (Below(given, place.SkipLast(1)), Below(stored, place.SkipLast(1)));
        if (Below(to, place.TakeLast(1)) is JsonValue && Below(from, place.TakeLast(1)) is JsonValue noted)
        {
            if (place[^1] is int index)
            {
                to![index] = noted.DeepClone();
            }
            else
            {
                to![(string)place[^1]] = noted.DeepClone();
            }
        }
    }

    private static JsonNode? Below(JsonNode? node, IEnumerable<object> place) => place.Aggregate(node, (above, step) => (above, step) switch
    {
        (JsonObject json, string name) => json[name],
        (JsonArray array, int index) when index < array.Count => array[index],
        _ => null,
    });
}

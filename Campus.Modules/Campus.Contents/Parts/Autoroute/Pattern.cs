using System.Text.Encodings.Web;
using Fluid;
using Fluid.Values;

namespace Campus.Contents.Parts;

/// <summary>
/// Renders the Liquid patterns that sites use for paths, aliases and titles, with the engine that Orchard Core uses. A
/// pattern comes with a recipe, so it gets little: its members are those of the item, its texts are short, its steps few.
/// </summary>
internal static class Pattern
{
    private static readonly FluidParser Parser = new();

    /// <summary>Renders a pattern.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="item">The item that <c>ContentItem</c> and <c>Model.ContentItem</c> stand for.</param>
    /// <param name="container">Finds the list that an item is in.</param>
    /// <returns>The text on one line; null when the pattern asks for more than this.</returns>
    public static async Task<string?> RenderAsync(
        string pattern, ContentItem item, Func<ContentItem, Task<ContentItem?>> container)
    {
        if (Parse(pattern) is not { } template)
        {
            return null;
        }
        var context = new TemplateContext(PatternOptions.All);
        context.AmbientValues[PatternOptions.Container] = container;
        context.SetValue("ContentItem", new ObjectValue(item));
        context.SetValue("Model", new ObjectValue(new PatternModel(item)));
        try
        {
            var text = await template.RenderAsync(context, NullEncoder.Default);
            return text.Length > PatternBounds.MostCharacters ? null : string.Join(' ', text.Split((char[])['\r', '\n'], StringSplitOptions.RemoveEmptyEntries)).Trim();
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // The pattern is somebody's program: whatever it runs into, the item still gets its name from its title.
            return null;
        }
    }

    /// <summary>Whether a pattern is within what <see cref="RenderAsync"/> can do.</summary>
    public static bool Understands(string pattern) => Parse(pattern) is not null;

    private static IFluidTemplate? Parse(string pattern)
    {
        if (!PatternBounds.Hold(pattern) || !Parser.TryParse(pattern, out var template, out _))
        {
            return null;
        }
        var walk = new PatternWalk();
        walk.VisitTemplate(template);
        return walk.IsKnown ? template : null;
    }
}

/// <summary>What <c>Model</c> is in a pattern.</summary>
internal sealed record PatternModel(ContentItem ContentItem);

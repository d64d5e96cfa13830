using Campus.Contents;
using Campus.Media.Formats;
using Campus.Media.Renditions;

namespace Campus.Media.Intake;

/// <summary>
/// Judges files that a recipe brings like those that somebody uploads. Kinds that are only served, because other sites have
/// them, have no judge of their own: those may not be something else in disguise, and a drawing may not act.
/// </summary>
internal sealed class RecipeMediaJudge(MediaJudge judge, Workshop workshop, ISiteSettings settings)
{
    private const string Drawing = ".svg";

    /// <summary>Looks at the whole file; the sentence in the answer, in small letters at its start or not, says why it is refused.</summary>
    /// <param name="target">Its place in the library, whose extension says what it should be.</param>
    /// <param name="content">Its bytes; the stream can seek.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<Examined> ExamineAsync(string target, Stream content, CancellationToken cancellationToken)
    {
        var type = MediaKinds.Of(target)!;
        var rules = await MediaRules.ReadAsync(settings, cancellationToken);
        if (content.Length > rules.Bytes(type.Kind))
        {
            return new Examined(MediaJudge.TooLarge(type.Kind, rules));
        }
        content.Position = 0;
        if (type.Format is not { } format)
        {
            return Path.GetExtension(target).Equals(Drawing, StringComparison.OrdinalIgnoreCase) ? Drawings.Svg(content) : Disguised(content);
        }
        using var place = workshop.NewPlace(Path.GetExtension(target));
        await using (var file = File.Create(place.Path))
        {
            await content.CopyToAsync(file, cancellationToken);
        }
        return await judge.ExamineAsync(place.Path, format, rules, cancellationToken);
    }

    private static Examined Disguised(Stream content)
    {
        var head = new byte[Math.Min(64, content.Length)];
        content.ReadExactly(head);
        return Signature.IsHarmful(Signature.NameOf(head))
            ? new Examined($"De inhoud is {Signature.NameOf(head)}, en dat neemt de campus niet aan.")
            : new Examined();
    }
}

using System.Security.Cryptography;
using Campus.Contents;
using Campus.Media.Formats;
using Campus.Media.Renditions;

namespace Campus.Media.Intake;

/// <summary>A file that passed every test: where its bytes lie, and what they are.</summary>
internal sealed record Checked(WorkPlace Place, string Name, MediaKind Kind, Examined Facts, string Hash, long Length);

/// <summary>The answer to an upload: a file, or one sentence why not.</summary>
internal sealed record IntakeResult(Checked? File, string? Refusal)
{
    public static IntakeResult Refused(string why) => new(null, why);
}

/// <summary>Judges what is uploaded. The bytes go to disk as they come; nothing is kept of what is refused.</summary>
internal sealed class UploadCheck(Workshop workshop, Vips vips, MediaJudge judge, ISiteSettings settings)
{
    private const int LargestSide = 3840;

    /// <param name="given">The name as it came.</param>
    /// <param name="content">The bytes as they come; read to the end only if they fit.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<IntakeResult> TakeAsync(string given, Stream content, CancellationToken cancellationToken)
    {
        if (MediaName.Refusal(given, out var name) is { } badName)
        {
            return IntakeResult.Refused(badName);
        }
        if (MediaKinds.Of(name) is not { Format: { } format } type)
        {
            return IntakeResult.Refused(MediaJudge.NotTaken(name));
        }
        var rules = await MediaRules.ReadAsync(settings, cancellationToken);
        var place = workshop.NewPlace(Path.GetExtension(name));
        var result = IntakeResult.Refused("");
        try
        {
            result = await JudgeAsync(place, name, type.Kind, format, content, rules, cancellationToken);
            return result;
        }
        finally
        {
            if (result.File?.Place != place)
            {
                place.Dispose();
            }
        }
    }

    private async Task<IntakeResult> JudgeAsync(
        WorkPlace place, string name, MediaKind kind, MediaFormat format, Stream content, MediaRules rules, CancellationToken cancellationToken)
    {
        if (!await ReceiveAsync(place, content, rules.Bytes(kind), cancellationToken))
        {
            return IntakeResult.Refused(MediaJudge.TooLarge(kind, rules));
        }
        var facts = await judge.ExamineAsync(place.Path, format, rules, cancellationToken);
        if (facts.Wrong is { } wrong)
        {
            return IntakeResult.Refused(wrong);
        }
        if (!format.IsImage || !vips.IsHere)
        {
            return await KeepAsync(place, name, kind, facts, cancellationToken);
        }
        return await EncodeAsync(place, name, kind, format, facts, cancellationToken);
    }

    // Written anew from its pixels, an image holds nothing but the image: no place where it was taken, and nothing hidden.
    private async Task<IntakeResult> EncodeAsync(
        WorkPlace place, string name, MediaKind kind, MediaFormat format, Examined facts, CancellationToken cancellationToken)
    {
        var fresh = workshop.NewPlace(Path.GetExtension(name));
        var result = IntakeResult.Refused(Images.Damaged);
        try
        {
            var moves = facts.Pages > 1 || format == MediaFormat.Gif;
            var written = moves
                ? await vips.CopyAsync(place.Path, fresh.Path, cancellationToken)
                : await vips.ShrinkAsync(place.Path, fresh.Path, LargestSide, cancellationToken);
            if (written && MediaJudge.Look(fresh.Path, format) is { Wrong: null } again)
            {
                result = await KeepAsync(fresh, name, kind, again, cancellationToken);
            }
            return result;
        }
        finally
        {
            place.Dispose();
            if (result.File is null)
            {
                fresh.Dispose();
            }
        }
    }

    private static async Task<IntakeResult> KeepAsync(
        WorkPlace place, string name, MediaKind kind, Examined facts, CancellationToken cancellationToken)
    {
        await using var bytes = File.OpenRead(place.Path);
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(bytes, cancellationToken));
        return new IntakeResult(new Checked(place, name, kind, facts, hash, bytes.Length), null);
    }

    private static async Task<bool> ReceiveAsync(WorkPlace place, Stream content, long most, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(place.Path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 81920, useAsync: true);
        var (buffer, total) = (new byte[81920], 0L);
        for (var count = await content.ReadAsync(buffer, cancellationToken); count > 0; count = await content.ReadAsync(buffer, cancellationToken))
        {
            total += count;
            if (total > most)
            {
                return false;
            }
            await file.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
        }
        return true;
    }
}

using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Campus.Contents;
using Campus.Contents.Items;
using Campus.Contents.Recipes;
using Campus.Contents.Recipes.Steps;
using Campus.Media.Changes;
using Campus.Media.Intake;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Media.Recipes;

/// <summary>Files for the media library. Their bytes are written last, when nothing in the whole import was refused.</summary>
internal sealed class MediaStep(
    CampusDb db, MediaExport exports, RecipeMediaJudge judge, DroppedMedia dropped, IStamps stamps, TimeProvider time)
    : IRecipeStep
{
    public int Order => 50;

    public bool Handles(string name) => MediaSteps.Handles(name);

    public async Task RunAsync(RunningStep step, CancellationToken cancellationToken)
    {
        var files = step.Objects("Files").ToList();
        string[] targets = [.. files.Select(file => Text(file.Value, "TargetPath") ?? Text(file.Value, "Path") ?? "")];
        var known = await db.Set<MediaFile>().Where(media => targets.Contains(media.Path))
            .ToDictionaryAsync(media => media.Path, StringComparer.Ordinal, cancellationToken);
        await AddMovedAsync(known, targets, cancellationToken);
        foreach (var ((file, path), target) in files.Zip(targets))
        {
            var subject = $"Mediabestand ‘{target}’";
            if (RecipePaths.Target(target) is null)
            {
                step.Refuse(subject, path, "‘TargetPath’ is geen plek in de mediabibliotheek: gebruik map/bestand.ext, zonder ‘..’ en zonder schuine streep vooraan.");
            }
            else if (MediaKinds.ContentType(target) is null)
            {
                // Orchard's list of kinds is another; without this file the rest is still worth having.
                step.Warn(subject, path, "dit soort bestanden kent de mediabibliotheek niet; het wordt overgeslagen.");
            }
            else if (Source(step, file, path, subject) is { } source)
            {
                await TakeAsync(step, subject, path, target, file, source, known, cancellationToken);
            }
        }
    }

    public Task<IReadOnlyList<JsonObject>> ExportAsync(RecipeExport export, CancellationToken cancellationToken) =>
        exports.AllAsync(export, cancellationToken);

    public Task<IReadOnlyList<JsonObject>> ExportNamedAsync(
        RecipeExport export, IEnumerable<ContentItem> items, CancellationToken cancellationToken) =>
        exports.NamedAsync(export, items, cancellationToken);

    // A file that was moved here since is still that file.
    private async Task AddMovedAsync(Dictionary<string, MediaFile> known, string[] targets, CancellationToken cancellationToken)
    {
        var moved = await (from alias in db.Set<MediaAlias>()
                           where targets.Contains(alias.OldPath)
                           join media in db.Set<MediaFile>() on alias.Path equals media.Path
                           select new { alias.OldPath, Media = media }).ToListAsync(cancellationToken);
        foreach (var file in moved)
        {
            known.TryAdd(file.OldPath, file.Media);
        }
    }

    private async Task TakeAsync(
        RunningStep step, string subject, string path, string target, JsonObject file, Func<Stream> source,
        Dictionary<string, MediaFile> known, CancellationToken cancellationToken)
    {
        await using var content = source();
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
        if (known.TryGetValue(target, out var media) && media.Hash == hash)
        {
            await DescribeAsync(step, subject, path, file, media, cancellationToken);
            return;
        }
        if (await judge.ExamineAsync(target, content, cancellationToken) is var facts && facts.Wrong is { } wrong)
        {
            step.Refuse(subject, path, wrong);
            return;
        }
        step.Add(media is null ? RecipeOutcome.Created : RecipeOutcome.Changed, subject, path);
        if (media is null)
        {
            known[target] = media = new MediaFile { Path = target, Hash = hash, Folder = MediaFile.FolderOf(target) };
            db.Add(media);
        }
        else
        {
            await dropped.AddAsync(media.StorePath, media.Hash, cancellationToken);
        }
        (media.Hash, media.Length, media.ModifiedUtc) = (hash, content.Length, time.GetUtcNow().UtcDateTime);
        media.Store = MediaFile.NewStore(target);
        media.Kind = MediaKinds.Of(target)!.Kind;
        (media.Width, media.Height, media.Pages) = (facts.Width, facts.Height, facts.Pages);
        MediaWords.Take(media, file);
        media.Describe();
        await stamps.ChangeAsync(MediaNews.Stamp, cancellationToken);
        step.Run.Media[media.Store] = source;
    }

    // The bytes are there already, and there may be words with them.
    private async Task DescribeAsync(
        RunningStep step, string subject, string path, JsonObject file, MediaFile media, CancellationToken cancellationToken)
    {
        var isNew = MediaWords.Take(media, file);
        step.Add(isNew ? RecipeOutcome.Changed : RecipeOutcome.Unchanged, subject, path);
        if (isNew)
        {
            media.Describe();
            await stamps.ChangeAsync(MediaNews.Stamp, cancellationToken);
        }
    }

    // Orchard's order of preference: Base64, then SourcePath, then SourceUrl.
    private static Func<Stream>? Source(RunningStep step, JsonObject file, string path, string subject)
    {
        if (Text(file, "Base64") is { } base64)
        {
            return FromBase64(step, base64, JsonPaths.Property(path, "Base64"), subject);
        }
        if (Text(file, "SourcePath") is { } relative)
        {
            return FromFile(step, relative, JsonPaths.Property(path, "SourcePath"), subject);
        }
        step.Refuse(subject, path, Text(file, "SourceUrl") is null
            ? "er staat niet bij waar het bestand vandaan komt (‘SourcePath’ of ‘Base64’)."
            : "de campus haalt geen bestanden van een webadres (‘SourceUrl’). Zet het bestand naast het recept en gebruik ‘SourcePath’.");
        return null;
    }

    private static Func<Stream>? FromBase64(RunningStep step, string base64, string path, string subject)
    {
        var bytes = new byte[(base64.Length * 3 / 4) + 3];
        if (Convert.TryFromBase64String(base64, bytes, out var length))
        {
            return () => new MemoryStream(bytes, 0, length, writable: false);
        }
        step.Refuse(subject, path, "‘Base64’ is niet goed gecodeerd.");
        return null;
    }

    private static Func<Stream>? FromFile(RunningStep step, string relative, string path, string subject)
    {
        if (RecipePaths.Source(step.File.Folder, step.Run.Root, relative) is not { } source)
        {
            step.Refuse(subject, path, $"‘{relative}’ ligt buiten de map van het recept.");
            return null;
        }
        if (File.Exists(source))
        {
            return () => File.OpenRead(source);
        }
        step.Missing(subject, path, $"het bestand ‘{relative}’ is er niet en wordt overgeslagen.");
        return null;
    }

    private static string? Text(JsonObject file, string name) =>
        file.FirstOrDefault(property => property.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value?.ToString() is { Length: > 0 } text
            ? text
            : null;
}

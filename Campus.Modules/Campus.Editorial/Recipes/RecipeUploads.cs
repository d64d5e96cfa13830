using System.Security.Cryptography;
using Campus.Contents;
using Campus.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Campus.Editorial.Recipes;

/// <summary>Keeps uploaded recipes for a day, works out their plans, and applies one once.</summary>
internal sealed class RecipeUploads(CampusDb db, IFileStore files, IRecipes recipes, IAudit audit, ICurrentUser user, TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>Keeps a file; the id under which its plan is found.</summary>
    public async Task<string> KeepAsync(IFormFile file, CancellationToken cancellationToken)
    {
        await SweepAsync(cancellationToken);
        await using var content = file.OpenReadStream();
        var upload = new RecipeUpload
        {
            Id = IdGenerator.NewId(),
            OwnerId = user.Id ?? "",
            FileName = RecipeFileName.Of(file.FileName),
            Hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken)),
            CreatedUtc = time.GetUtcNow().UtcDateTime,
        };
        content.Position = 0;
        await files.SaveAsync(upload.StorePath, content, cancellationToken);
        db.Add(upload);
        await db.SaveChangesAsync(cancellationToken);
        return upload.Id;
    }

    public Task<RecipeUpload?> FindAsync(string id, CancellationToken cancellationToken) =>
        db.Set<RecipeUpload>().AsNoTracking().SingleOrDefaultAsync(upload => upload.Id == id && upload.OwnerId == user.Id, cancellationToken);

    /// <summary>What applying it would do now.</summary>
    /// <exception cref="CampusException">The file is no recipe; the message says why.</exception>
    public Task<RecipePlan> PlanAsync(RecipeUpload upload, bool skipScripts, CancellationToken cancellationToken) =>
        WithFileAsync(upload, file => recipes.PlanAsync(file, Options(skipScripts), cancellationToken), cancellationToken);

    /// <summary>
    /// Applies it when that does what <paramref name="seen"/> said. Null when it was done; else the plan as it is now,
    /// which is not what somebody agreed to.
    /// </summary>
    public Task<RecipePlan?> ApplyAsync(RecipeUpload upload, string seen, bool skipScripts, CancellationToken cancellationToken) =>
        WithFileAsync(
            upload,
            file => db.InTransactionAsync(token => ApplyInTransactionAsync(upload, file, seen, Options(skipScripts), token), cancellationToken),
            cancellationToken);

    private async Task<RecipePlan?> ApplyInTransactionAsync(
        RecipeUpload upload, string file, string seen, RecipeOptions options, CancellationToken cancellationToken)
    {
        // Of two clicks the first takes it, and the second finds it taken.
        if (await MarkAsync(upload.Id, time.GetUtcNow().UtcDateTime, cancellationToken) == 0)
        {
            return null;
        }
        var plan = await recipes.PlanAsync(file, options, cancellationToken);
        if (plan.Refused || PlanMark.Of(plan) != seen)
        {
            await db.Set<RecipeUpload>().Where(row => row.Id == upload.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.AppliedUtc, (DateTime?)null), cancellationToken);
            return plan;
        }
        await recipes.ApplyAsync(file, options, cancellationToken);
        audit.Record("Recipes", "Imported", upload.Id, new
        {
            upload.FileName,
            upload.Hash,
            Outcomes = plan.Changes.GroupBy(change => change.Outcome).ToDictionary(group => group.Key.ToString(), group => group.Count()),
        });
        return null;
    }

    private Task<int> MarkAsync(string id, DateTime now, CancellationToken cancellationToken) =>
        db.Set<RecipeUpload>().Where(row => row.Id == id && row.AppliedUtc == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.AppliedUtc, (DateTime?)now), cancellationToken);

    private static RecipeOptions Options(bool skipScripts) => new(skipScripts, AskRights: true);

    // In a folder of its own, under its own name: messages name the file, and nothing else can be read beside it.
    private async Task<T> WithFileAsync<T>(RecipeUpload upload, Func<string, Task<T>> work, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("campus-upload-");
        try
        {
            var path = Path.Combine(folder.FullName, "recipe", upload.FileName);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await using (var stored = await files.OpenAsync(upload.StorePath, cancellationToken) ?? throw new CampusException("Het bestand is er niet meer. Kies het opnieuw."))
            await using (var copy = File.Create(path))
            {
                await stored.CopyToAsync(copy, cancellationToken);
            }
            return await work(path);
        }
        catch (CampusException exception)
        {
            throw new CampusException(exception.Message.Replace(Path.Combine(folder.FullName, "recipe") + Path.DirectorySeparatorChar, "", StringComparison.Ordinal), exception);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        var before = time.GetUtcNow().UtcDateTime - Kept;
        foreach (var old in await db.Set<RecipeUpload>().Where(upload => upload.CreatedUtc < before).ToListAsync(cancellationToken))
        {
            await files.DeleteAsync(old.StorePath, cancellationToken);
            db.Remove(old);
        }
        await db.SaveChangesAsync(cancellationToken);
    }
}

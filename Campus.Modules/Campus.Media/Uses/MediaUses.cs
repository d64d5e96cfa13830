using System.Text.RegularExpressions;
using Campus.Contents;
using Campus.Contents.Items;
using Campus.Media.Changes;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Media.Uses;

/// <summary>A place where a file is used.</summary>
/// <param name="ContentItemId">The item.</param>
/// <param name="Title">What the item is called.</param>
/// <param name="ContentType">What it is.</param>
/// <param name="Published">Whether visitors see it there.</param>
/// <param name="Latest">Whether what editors have uses it: the newest version, or what they are typing.</param>
internal sealed record UsedIn(string ContentItemId, string Title, string ContentType, bool Published, bool Latest)
{
    public string Words => Published ? Latest ? "gepubliceerd" : "gepubliceerd, niet meer in het concept" : "in een concept";
}

/// <summary>Says where files are used, by any address they have or had.</summary>
internal sealed partial class MediaUses(CampusDb db, MediaDirectory directory, IUnsavedContent unsaved)
{
    private const int Most = 200;
    private const int MostCopies = 50;

    public async Task<IReadOnlyList<UsedIn>> OfAsync(string path, CancellationToken cancellationToken)
    {
        var addresses = await directory.AddressesAsync(path, cancellationToken);
        var uses = await db.Set<MediaUse>().AsNoTracking().Where(use => addresses.Contains(use.Path))
            .OrderBy(use => use.ContentItemId).Take(Most).ToListAsync(cancellationToken);
        uses.AddRange(await TypedAsync(addresses, cancellationToken));
        string[] ids = [.. uses.Select(use => use.ContentItemId).Distinct(StringComparer.Ordinal)];
        var items = await db.Set<ContentItemVersion>().AsNoTracking()
            .Where(version => ids.Contains(version.ContentItemId) && (version.Latest || version.Published))
            .Select(version => new { version.ContentItemId, version.DisplayText, version.ContentType, version.Latest })
            .ToListAsync(cancellationToken);
        var names = items.GroupBy(item => item.ContentItemId, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.OrderByDescending(item => item.Latest).First(), StringComparer.Ordinal);
        return
        [
            .. from use in uses
               where names.ContainsKey(use.ContentItemId)
               group use by use.ContentItemId into item
               let name = names[item.Key]
               orderby name.DisplayText
               select new UsedIn(item.Key, ItemTitle.Of(name.DisplayText), name.ContentType, item.Any(use => use.Published), item.Any(use => use.Latest)),
        ];
    }

    /// <summary>The videos that show a file as their captions.</summary>
    public async Task<IReadOnlyList<string>> VideosAsync(string path, CancellationToken cancellationToken) =>
        await directory.Files.Where(file => file.Captions == path).OrderBy(file => file.Path).Select(file => file.Path).ToListAsync(cancellationToken);

    // What editors are typing is no version yet, and would miss the file all the same.
    private async Task<IReadOnlyList<MediaUse>> TypedAsync(IReadOnlyList<string> addresses, CancellationToken cancellationToken)
    {
        List<MediaUse> uses = [];
        foreach (var mark in addresses.Select(Mark).Distinct(StringComparer.Ordinal))
        {
            var copies = await unsaved.All.Where(copy => copy.Json.Contains(mark)).OrderByDescending(copy => copy.ChangedUtc).Take(MostCopies)
                .Select(copy => new { copy.ContentItemId, copy.Json }).ToListAsync(cancellationToken);
            uses.AddRange(
                from copy in copies
                from path in MediaReferences.In(ContentItemJson.Parse(copy.Json).Content)
                where addresses.Contains(path, StringComparer.Ordinal)
                select new MediaUse { ContentItemId = copy.ContentItemId, Path = path, Latest = true });
        }
        return uses;
    }

    // The longest piece of a name that reads the same in a path, in an address and in JSON.
    private static string Mark(string path) => Plain().Matches(path).MaxBy(match => match.Length)!.Value;

    [GeneratedRegex("[A-Za-z0-9_-]+", RegexOptions.NonBacktracking)]
    private static partial Regex Plain();
}

using Campus.Contents;
using Campus.Contents.Display;
using Microsoft.Extensions.Configuration;

namespace Campus.Editorial.Publishing.Gate;

/// <summary>Knows whether the heading that a link to another page names is on that page.</summary>
internal sealed class HeadingsElsewhere(ContentWalk walk, IContentRoutes routes, IContentManager contents, IConfiguration configuration)
{
    private readonly Dictionary<string, ILookup<string, HeadingIds>?> known = new(StringComparer.Ordinal);

    /// <summary>What is wrong with the end of an address of an item's page; null when nothing is, or when it is not for us to know.</summary>
    public async ValueTask<string?> WrongAsync(string url, CancellationToken cancellationToken)
    {
        if (url.Split('#') is not [_, { Length: > 0 } name] || HeadingIds.Reserved.Contains(name)
            || InternalLinks.PathOf(url, configuration["Campus:BaseUrl"]) is not { } path)
        {
            return null;
        }
        if (!known.TryGetValue(path, out var texts))
        {
            known[path] = texts = await ReadAsync(path, cancellationToken);
        }
        return texts is null || texts.SelectMany(text => text).Any(ids => ids.Find(name) is not null)
            ? null
            : $"De link naar ‘{path}#{name}’ komt boven aan die pagina uit: er is daar geen kop die zo heet.";
    }

    private async Task<ILookup<string, HeadingIds>?> ReadAsync(string path, CancellationToken cancellationToken) =>
        await routes.FindAsync(path, cancellationToken) is { } id && await contents.GetAsync(id, cancellationToken: cancellationToken) is { } item
            ? TextCheck.HeadingsOf(await walk.PiecesAsync(item, cancellationToken))
            : null;
}

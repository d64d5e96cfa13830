using Campus.Contents;
using Campus.Media.Changes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.Configuration;

namespace Campus.Editorial.Publishing.Gate;

/// <summary>Knows whether an address on this site leads anywhere.</summary>
internal sealed class InternalLinks(
    MediaDirectory directory, IContentRoutes routes, IEnumerable<IContentAddress> addresses, IEnumerable<EndpointDataSource> sources, IConfiguration configuration)
{
    private const string Media = "/media/";
    private readonly Dictionary<string, bool> known = new(StringComparer.Ordinal);

    /// <summary>What is wrong with the address of a link; null when nothing is, or when it leaves the site.</summary>
    public async ValueTask<string?> WrongAsync(string url, CancellationToken cancellationToken)
    {
        if (PathOf(url, configuration["Campus:BaseUrl"]) is not { } path)
        {
            return IsAddress(url) ? null : $"Het adres ‘{url}’ is niet compleet. Begin met https:// of, binnen de site, met /.";
        }
        return await LeadsAsync(path, cancellationToken)
            ? null
            : $"De link naar ‘{path}’ komt nergens uit. Is de pagina verplaatst of nog niet gepubliceerd?";
    }

    public async ValueTask<bool> LeadsAsync(string path, CancellationToken cancellationToken)
    {
        if (!known.TryGetValue(path, out var leads))
        {
            known[path] = leads = await LookAsync(path, cancellationToken);
        }
        return leads;
    }

    /// <summary>The path of an address on this site; null for any other address.</summary>
    public static string? PathOf(string url, string? site)
    {
        var address = url.StartsWith("~/", StringComparison.Ordinal) ? url[1..] : url;
        if (address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal))
        {
            return Uri.UnescapeDataString(address.Split('?', '#')[0]);
        }
        return Uri.TryCreate(site, UriKind.Absolute, out var own) && Uri.TryCreate(address, UriKind.Absolute, out var target)
            && target.Authority == own.Authority ? Uri.UnescapeDataString(target.AbsolutePath) : null;
    }

    private static bool IsAddress(string url) =>
        url.StartsWith('#') || url.StartsWith("//", StringComparison.Ordinal)
        || (Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "mailto" or "tel");

    private async ValueTask<bool> LookAsync(string path, CancellationToken cancellationToken)
    {
        if (path.StartsWith(Media, StringComparison.Ordinal))
        {
            var file = path[Media.Length..];
            return await directory.FollowAsync(file, cancellationToken) is not null;
        }
        foreach (var address in addresses)
        {
            if (await address.LeadsAsync(path, cancellationToken) is { } leads)
            {
                return leads;
            }
        }
        return await routes.FindAsync(path, cancellationToken) is not null || HasPage(path);
    }

    // A route that takes any path says nothing about this one.
    private bool HasPage(string path) => sources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.RoutePattern.Parameters.All(parameter => !parameter.IsCatchAll))
        .Any(endpoint => Matches(endpoint.RoutePattern, path));

    private static bool Matches(RoutePattern pattern, string path) =>
        new TemplateMatcher(new RouteTemplate(pattern), []).TryMatch(new PathString(path), []);
}

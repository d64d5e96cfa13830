using Microsoft.Extensions.DependencyInjection;

namespace Campus.Contents.Display;

/// <summary>Where items are that no module has a page for: at their own path, or by their id.</summary>
internal sealed class GenericAddress(IServiceProvider services, IContentManager contents) : IContentAddress
{
    private const string Prefix = "/inhoud/";

    // A module knows its own types better, in whatever order they were registered.
    public async ValueTask<string?> OfAsync(ContentItem item, CancellationToken cancellationToken = default) =>
        await OfModuleAsync(item, cancellationToken) is null ? OwnPath(item) ?? Prefix + Uri.EscapeDataString(item.ContentItemId) : null;

    public async ValueTask<bool?> LeadsAsync(string path, CancellationToken cancellationToken = default) =>
        path.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
            ? await contents.GetAsync(path[Prefix.Length..], cancellationToken: cancellationToken) is not null
            : null;

    /// <summary>The page that a module has for an item; null when the generic page shows it.</summary>
    public async ValueTask<string?> OfModuleAsync(ContentItem item, CancellationToken cancellationToken)
    {
        foreach (var module in services.GetServices<IContentAddress>().Where(address => address is not GenericAddress))
        {
            if (await module.OfAsync(item, cancellationToken) is { } path)
            {
                return path;
            }
        }
        return null;
    }

    /// <summary>The one address that links lead to.</summary>
    public async ValueTask<string> LinkAsync(ContentItem item, CancellationToken cancellationToken) =>
        (await OfModuleAsync(item, cancellationToken) ?? await OfAsync(item, cancellationToken))!;

    public static string? OwnPath(ContentItem item) =>
        item.As<AutoroutePart>() is { Disabled: false, Path: { Length: > 0 } path } ? "/" + path.Trim('/') : null;
}

using Campus.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.ArchitectureTests;

/// <summary>The routes of the whole campus, read from the application as the host builds it.</summary>
public sealed class RouteTests
{
    private static readonly Lazy<Task<IReadOnlyList<RouteEndpoint>>> Loaded = new(LoadAsync);

    [Fact]
    public async Task No_two_endpoints_answer_to_the_same_path_and_method() =>
        Rule.Holds(
            from endpoint in await Loaded.Value
            from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.DefaultIfEmpty("any") ?? ["any"]
            where !IsStaticAsset(endpoint)
            group endpoint by (Path: endpoint.RoutePattern.RawText?.Trim('/').ToUpperInvariant(), method, endpoint.Order) into same
            where same.Count() > 1
            select $"{same.Key.method} /{same.Key.Path}: {string.Join(", ", same.Select(endpoint => endpoint.DisplayName))}");

    [Fact]
    public async Task Every_page_can_be_reached()
    {
        var reachable = (await Loaded.Value)
            .Select(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>()?.RelativePath)
            .ToHashSet(StringComparer.Ordinal);
        Rule.Holds(
            from file in SourceFile.Razor
            where file.Text.StartsWith("@page", StringComparison.Ordinal) || file.Text.Contains("\n@page", StringComparison.Ordinal)
            where file.Path.StartsWith("Campus.Modules/", StringComparison.Ordinal) || file.Path.StartsWith("Campus.Themes/", StringComparison.Ordinal)
            let path = ServedAs(file.Path)
            where !reachable.Contains(path)
            select $"{file.Path} is not served as {path}");
    }

    [Fact]
    public async Task Every_page_says_its_own_address() =>
        Rule.Holds(
            from endpoint in await Loaded.Value
            let page = endpoint.Metadata.GetMetadata<PageActionDescriptor>()
            where page is not null && endpoint.RoutePattern.RawText!.Contains(page.ViewEnginePath.Trim('/'), StringComparison.Ordinal)
            select $"{page.RelativePath} has no address in its @page");

    [Fact]
    public async Task Every_endpoint_names_a_permission_or_says_why_it_is_open()
    {
        var known = BuiltCampus.Application.Services.GetRequiredService<PermissionCatalog>().All
            .Select(permission => permission.Name).ToHashSet(StringComparer.Ordinal);
        Rule.Holds(
            from endpoint in await Loaded.Value
            where !IsForPrograms(endpoint)
            let asked = endpoint.Metadata.GetMetadata<RequirePermissionAttribute>()?.Permission
            let open = endpoint.Metadata.GetMetadata<OpenToAllAttribute>()?.Why
            let wrong = (asked, open) switch
            {
                (null, null) when AsksForScope(endpoint) => null,
                (null, null or "") => "names no permission",
                (not null, not null) => "names a permission and is open as well",
                (not null, _) when !known.Contains(asked) => $"asks for {asked}, which no module defines",
                _ => null,
            }
            where wrong is not null && !IsDevelopmentFallback(endpoint)
            select $"{endpoint.RoutePattern.RawText} {wrong} ({endpoint.DisplayName})");
    }

    [Fact]
    public async Task Menus_lead_to_pages_that_ask_for_the_same_permission()
    {
        var asked = (await Loaded.Value).ToLookup(
            endpoint => "/" + endpoint.RoutePattern.RawText?.Trim('/'),
            endpoint => endpoint.Metadata.GetMetadata<RequirePermissionAttribute>()?.Permission);
        Rule.Holds(
            from module in BuiltCampus.Application.Services.GetRequiredService<ModuleCatalog>().Modules
            from item in module.Startup.Menu
            let permissions = asked[item.Url.Split('?', '#')[0]]
            where !permissions.Any(permission => permission is null || permission == item.Permission || IsShownOnlyTo(permission, item))
            select $"{module.Name}: '{item.Text}' ({item.Permission}) leads to {item.Url}, which asks for {string.Join("/", permissions.DefaultIfEmpty("nothing: there is no such page"))}");
    }

    // Who sees the side menu of /beheer may open /beheer; an entry may ask for more than that.
    private static bool IsShownOnlyTo(string permission, MenuItem item) =>
        item.Place == MenuPlace.Beheer && permission == Permission.AccessAdminPanel.Name;

    // Programs show a credential of the record store; its scopes are no permissions of people.
    private static bool AsksForScope(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAuthorizeData>()?.Policy?.StartsWith("scope:", StringComparison.Ordinal) == true;

    // Campus.Modules/Campus.Courses/Player/Play.cshtml is /Courses/Player/Play.cshtml; the theme's own have no prefix.
    private static string ServedAs(string file)
    {
        var parts = file.Split('/');
        return parts[0] == "Campus.Themes"
            ? $"/{string.Join('/', parts[2..])}"
            : $"/{parts[1]["Campus.".Length..]}/{string.Join('/', parts[2..])}";
    }

    // What a page model asks for is known once the page is loaded, which normally its first request does.
    private static async Task<IReadOnlyList<RouteEndpoint>> LoadAsync()
    {
        var loader = BuiltCampus.Application.Services.GetRequiredService<PageLoader>();
        List<RouteEndpoint> endpoints = [];
        foreach (var endpoint in ((IEndpointRouteBuilder)BuiltCampus.Application).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>())
        {
            var metadata = endpoint.Metadata;
            if (metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                var compiled = await loader.LoadAsync(page, metadata);
                metadata = new EndpointMetadataCollection(metadata.Concat(compiled.EndpointMetadata ?? []));
            }
            endpoints.Add(new RouteEndpoint(_ => Task.CompletedTask, endpoint.RoutePattern, endpoint.Order, metadata, endpoint.DisplayName));
        }
        return [.. endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<ISuppressMatchingMetadata>()?.SuppressMatching != true && !OnlyChooses(endpoint))];
    }

    // A dynamic route answers nothing itself: it chooses a page, and what that page asks for holds.
    private static bool OnlyChooses(RouteEndpoint endpoint) => endpoint.Metadata.OfType<IDynamicEndpointMetadata>().Any(metadata => metadata.IsDynamic);

    // The record store asks a credential for a scope, with a policy of its own.
    private static bool IsForPrograms(RouteEndpoint endpoint) =>
        endpoint.RoutePattern.RawText!.StartsWith("/xapi/", StringComparison.Ordinal)
        && endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(data => data is not RequirePermissionAttribute && !string.IsNullOrEmpty(data.Policy));

    // MapStaticAssets finds new files by itself, in Development only.
    private static bool IsDevelopmentFallback(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText == "{**path:file}";

    private static bool IsStaticAsset(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;
}

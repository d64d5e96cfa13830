using Campus.Contents.References;
using Campus.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Contents.Display;

/// <summary>The page on which any published item can be seen, and what it needs.</summary>
internal static class DisplayServices
{
    private const string Page = "/Contents/Display/Show";
    private const int AfterAllOthers = 1_000_000;

    public static void AddDisplay(this IServiceCollection services)
    {
        services.AddScoped<GenericAddress>().AddScoped<ShownReferences>();
        services.AddScoped<IContentAddress>(provider => provider.GetRequiredService<GenericAddress>());
        services.AddSingleton<ShownParts>().AddSingleton<SafeHtml>();
        services.AddScoped<HomeItem>();
        services.AddScoped<ReferenceIndex>().AddScoped<ReferenceSearch>().AddScoped<DraftSearch>();
        services.AddScoped<IDomainEventHandler<ContentPublished>>(provider => provider.GetRequiredService<ReferenceIndex>());
        services.AddScoped<IDomainEventHandler<ContentUnpublished>>(provider => provider.GetRequiredService<ReferenceIndex>());
        foreach (var part in (string[])["HtmlBodyPart", "MarkdownBodyPart", "BagPart", "FlowPart", "ListPart", "TaxonomyPart"])
        {
            services.AddSingleton(new PartDisplay(part, $"/Contents/Display/Parts/_{part}.cshtml"));
        }
        services.Configure<RazorPagesOptions>(options => options.Conventions.AddPageRouteModelConvention(Page, AddPath));
    }

    public static void Map(IEndpointRouteBuilder routes) => routes.MapDynamicPageRoute<HomeItem>("/", state: null!, order: -1);

    // An item's own path is whatever an editor chose, so every page of a module goes before it.
    private static void AddPath(PageRouteModel page) => page.Selectors.Add(new SelectorModel
    {
        AttributeRouteModel = new AttributeRouteModel { Template = "{**path}", Order = AfterAllOthers },
        EndpointMetadata = { new HttpMethodMetadata([Microsoft.AspNetCore.Http.HttpMethods.Get, Microsoft.AspNetCore.Http.HttpMethods.Head]) },
    });
}

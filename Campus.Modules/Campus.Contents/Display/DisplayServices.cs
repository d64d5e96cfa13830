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
        services.AddFields();
        services.Configure<RazorPagesOptions>(options => options.Conventions.AddPageRouteModelConvention(Page, AddPath));
    }

    public static void Map(IEndpointRouteBuilder routes) => routes.MapDynamicPageRoute<HomeItem>("/", state: null!, order: -1);

    private static void AddFields(this IServiceCollection services)
    {
        Line("TextField", "Text");
        Line("NumericField", "Value");
        Line("BooleanField", "Value");
        Line("DateField", "Value");
        Line("DateTimeField", "Value");
        Line("TimeField", "Value");
        Line("LinkField", "Url");
        Line("MultiTextField", "Values");
        Line("ContentPickerField", "ContentItemIds");
        Line("LocalizationSetContentPickerField", "LocalizationSets");
        Line("TaxonomyField", "TermContentItemIds");
        Line("UserPickerField", "UserNames");
        Line("YoutubeField", "RawAddress");
        Line("GeoPointField", "Latitude");
        Block("HtmlField", "Html");
        Block("MarkdownField", "Markdown");

        void Line(string kind, string key) => services.AddSingleton(new FieldDisplay(kind, View(kind), key));
        void Block(string kind, string key) => services.AddSingleton(new FieldDisplay(kind, View(kind), key, IsBlock: true));
        static string View(string kind) => $"/Contents/Display/Fields/_{kind}.cshtml";
    }

    // An item's own path is whatever an editor chose, so every page of a module goes before it.
    private static void AddPath(PageRouteModel page) => page.Selectors.Add(new SelectorModel
    {
        AttributeRouteModel = new AttributeRouteModel { Template = "{**path}", Order = AfterAllOthers },
        EndpointMetadata = { new HttpMethodMetadata([Microsoft.AspNetCore.Http.HttpMethods.Get, Microsoft.AspNetCore.Http.HttpMethods.Head]) },
    });
}

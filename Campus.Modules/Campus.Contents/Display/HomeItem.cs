using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Routing;

namespace Campus.Contents.Display;

/// <summary>Shows the item that an editor chose as home page at <c>/</c>; as long as there is none, the page of a module is there.</summary>
internal sealed class HomeItem(IContentRoutes routes, IContentManager contents) : DynamicRouteValueTransformer
{
    public override async ValueTask<RouteValueDictionary> TransformAsync(HttpContext httpContext, RouteValueDictionary values)
    {
        // An item that was taken off the site since must not take the front page with it.
        if (!HttpMethods.IsGet(httpContext.Request.Method)
            || await routes.HomeAsync(httpContext.RequestAborted) is not { Length: > 0 } home
            || await contents.GetAsync(home, cancellationToken: httpContext.RequestAborted) is null)
        {
            return null!;
        }
        return new RouteValueDictionary { ["page"] = "/Contents/Display/Show", ["contentItemId"] = home, ["home"] = true };
    }
}

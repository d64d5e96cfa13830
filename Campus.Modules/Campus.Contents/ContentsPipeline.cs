using Campus.Contents.Publishing.Preview;
using Microsoft.AspNetCore.Builder;

namespace Campus.Contents;

/// <summary>What this module does before routing.</summary>
public static class ContentsPipeline
{
    /// <summary>Serves drafts on their public pages; comes before routing, for it chooses the page.</summary>
    public static IApplicationBuilder UseContentPreview(this IApplicationBuilder app) => app.UseMiddleware<PreviewMiddleware>();
}

using Campus.Editorial.Publishing.Preview;
using Microsoft.AspNetCore.Builder;

namespace Campus.Editorial;

/// <summary>What this module does before routing.</summary>
public static class EditorialPipeline
{
    /// <summary>Serves drafts on their public pages; comes before routing, for it chooses the page.</summary>
    public static IApplicationBuilder UseContentPreview(this IApplicationBuilder app) => app.UseMiddleware<PreviewMiddleware>();
}

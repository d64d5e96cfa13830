using Campus.Contents;
using Campus.Contents.Display;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Editorial.Publishing.Preview;

internal static class PreviewServices
{
    public static IServiceCollection AddPreview(this IServiceCollection services) => services
        .AddScoped<PreviewOfRequest>()
        .AddScoped<IPreview>(provider => provider.GetRequiredService<PreviewOfRequest>())
        .AddScoped<PreviewItems>()
        .AddScoped<PreviewDoor>()
        .AddScoped<ReviewLinks>()
        .AddScoped<ReviewRemarks>();

    public static void Configure(ModelBuilder model)
    {
        ReviewLink.Configure(model);
        ReviewRemark.Configure(model);
    }
}

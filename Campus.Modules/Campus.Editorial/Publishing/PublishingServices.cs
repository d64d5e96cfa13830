using Campus.Editorial.Publishing.Gate;
using Campus.Editorial.Publishing.Preview;
using Campus.Editorial.Publishing.Publish;
using Campus.Editorial.Publishing.Review;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Editorial.Publishing;

/// <summary>What publishing is put together from.</summary>
internal static class PublishingServices
{
    public static IServiceCollection AddPublishing(this IServiceCollection services) => services
        .AddGate()
        .AddPreview()
        .AddScoped<Reviews>().AddScoped<Publications>().AddScoped<Plans>()
        .AddScoped<PublishScreens>().AddScoped<EditorialTasks>();

    public static void Configure(ModelBuilder model)
    {
        PreviewServices.Configure(model);
        ReviewRequest.Configure(model);
        PublicationProblem.Configure(model);
    }
}

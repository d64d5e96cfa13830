using Campus.Contents.Publishing.Gate;
using Campus.Contents.Publishing.Preview;
using Campus.Contents.Publishing.Publish;
using Campus.Contents.Publishing.Review;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Contents.Publishing;

/// <summary>What publishing is put together from.</summary>
internal static class PublishingServices
{
    public static IServiceCollection AddPublishing(this IServiceCollection services) => services
        .AddGate()
        .AddPreview()
        .AddScoped<Reviews>().AddScoped<Publications>().AddScoped<PublishScreens>().AddScoped<EditorialTasks>()
        .AddScoped<IDomainEventHandler<AccountErased>, ErasedReviewer>();

    public static void Configure(ModelBuilder model)
    {
        PreviewServices.Configure(model);
        ReviewRequest.Configure(model);
        PublicationProblem.Configure(model);
    }
}

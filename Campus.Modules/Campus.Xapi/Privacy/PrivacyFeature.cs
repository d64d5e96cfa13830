using Campus.Platform;
using Campus.Xapi.Attachments;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Xapi.Privacy;

/// <summary>The services of privacy.</summary>
internal static class PrivacyFeature
{
    public static void AddPrivacy(this IServiceCollection services)
    {
        services.AddScoped<AttachmentSweep>().AddScoped<Erasure>().AddScoped<ErasedBytes>().AddScoped<ICampusCommand, EraseCommand>();
        services.AddScoped<TracesInTables>().AddScoped<TracesInFiles>().AddScoped<ICampusCommand, ErasedCommand>();
    }
}

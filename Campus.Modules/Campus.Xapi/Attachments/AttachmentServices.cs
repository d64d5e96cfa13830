using Microsoft.Extensions.DependencyInjection;

namespace Campus.Xapi.Attachments;

internal static class AttachmentServices
{
    public static void Add(IServiceCollection services) =>
        services.AddScoped<AttachmentStore>().AddSingleton<MultipartIntake>().AddSingleton<MultipartAnswer>()
            .AddSingleton<AttachmentSweep.Unknown>();
}

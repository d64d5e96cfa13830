using Microsoft.Extensions.DependencyInjection;

namespace Campus.Xapi.Attachments;

internal static class AttachmentServices
{
    public static void AddAttachments(this IServiceCollection services) =>
        services.AddScoped<AttachmentStore>().AddSingleton<AttachmentSweep.Unknown>();
}

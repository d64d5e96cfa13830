using Campus.Mail.Beheer.FailedMessages;
using Campus.Mail.Delivery;
using Campus.Platform;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Campus.Mail;

/// <summary>What this module answers to the questions every module is asked.</summary>
public sealed class Startup : StartupBase
{
    private Permission readSentMail = MailPermissions.ReadSentMail;

    /// <inheritdoc/>
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        readSentMail = MailPermissions.In(configuration[HostDefaults.EnvironmentKey]);
        services.Configure<MailOptions>(configuration.GetSection("Mail"));
        services.AddSingleton<SmtpDelivery>().AddSingleton<PickupFolder>();
        services.AddScoped<IMailbox, OutboxMailbox>();
        services.AddScoped<IOutboxHandler, MailDelivery>();
        services.AddScoped<IAuditWords, WorkWords>();
        services.AddScoped<ISlotSource, FailedNotice>();
    }

    /// <inheritdoc/>
    public override IEnumerable<MenuItem> Menu =>
    [
        new(MenuPlace.Beheer, "Post", "/beheer/post", MailPermissions.ReadSentMail.Name, 700, "mail"),
    ];

    /// <inheritdoc/>
    public override IEnumerable<Type> PersonalData => [typeof(MailOfPerson)];

    /// <inheritdoc/>
    public override IEnumerable<Type> Erasing => [typeof(ErasedAddressee)];

    /// <inheritdoc/>
    public override IEnumerable<Permission> Permissions => [readSentMail, MailPermissions.ResendMail];
}

using Campus.Accounts.Beheer;
using Campus.Accounts.Beheer.Audit;
using Campus.Accounts.Data;
using Campus.Accounts.People;
using Campus.Accounts.Profile;
using Campus.Accounts.Register;
using Campus.Accounts.Sessions;
using Campus.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Accounts;

/// <summary>What this module answers to the questions every module is asked.</summary>
public sealed class Startup : StartupBase
{
    /// <inheritdoc/>
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddCampusIdentity();
        services.AddAccountFeatures();
        services.AddBeheer();
    }

    /// <inheritdoc/>
    public override void Configure(IEndpointRouteBuilder routes) =>
        routes.MapGet("/account/mijn-gegevens", OwnData.DownloadAsync)
            .WithMetadata(new RequirePermissionAttribute(AccountPermissions.ManageOwnAccount.Name));

    /// <inheritdoc/>
    public override IEnumerable<MenuItem> Menu =>
    [
        new(MenuPlace.Account, "Mijn profiel", "/account/profiel", AccountPermissions.ManageOwnAccount.Name, 800, "user"),
        new(MenuPlace.Account, "Uitloggen", "/account/uitloggen", AccountPermissions.ManageOwnAccount.Name, 900, "logout"),
        .. BeheerServices.Menu,
    ];

    /// <inheritdoc/>
    public override IEnumerable<Permission> Permissions => AccountPermissions.All;

    /// <inheritdoc/>
    public override void Tables(ModelBuilder model) => AccountTables.Configure(model);

    /// <inheritdoc/>
    public override IEnumerable<Type> PersonalData => [typeof(AccountData), typeof(LogOfPerson)];

    /// <inheritdoc/>
    public override IEnumerable<Type> Erasing => [typeof(ErasedPerson)];

    /// <inheritdoc/>
    public override IEnumerable<Type> BackgroundWork => [typeof(UnconfirmedCleanup), typeof(SessionCleanup)];
}

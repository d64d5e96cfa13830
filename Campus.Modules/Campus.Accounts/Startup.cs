using Campus.Accounts.Data;
using Campus.Platform;
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
    }

    /// <inheritdoc/>
    public override IEnumerable<Permission> Permissions => AccountPermissions.All;

    /// <inheritdoc/>
    public override void Tables(ModelBuilder model) => AccountTables.Configure(model);
}

using Campus.Cohorts.Booking;
using Campus.Cohorts.Data;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Cohorts;

/// <summary>What this module answers to the questions every module is asked.</summary>
public sealed class Startup : StartupBase
{
    /// <inheritdoc/>
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration) => services.AddBooking();

    /// <inheritdoc/>
    public override void Tables(ModelBuilder model) => CohortTables.Configure(model);
}

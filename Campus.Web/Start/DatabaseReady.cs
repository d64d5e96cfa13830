using Campus.Platform;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Campus.Web.Start;

/// <summary>Ready means: the database answers and has today's tables.</summary>
internal sealed class DatabaseReady(CampusDb db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!await db.Database.CanConnectAsync(cancellationToken))
        {
            return HealthCheckResult.Unhealthy("The database does not answer.");
        }
        var pending = await db.Database.GetPendingMigrationsAsync(cancellationToken);
        return pending.Any() ? HealthCheckResult.Unhealthy("Migrations are pending.") : HealthCheckResult.Healthy();
    }
}

internal static class HealthEndpoints
{
    public static void MapCampusHealth(this WebApplication app)
    {
        var open = new OpenToAllAttribute("A load balancer asks this without an account; the answer holds one word.");
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).WithMetadata(open);
        app.MapHealthChecks("/health/ready").WithMetadata(open);
    }
}

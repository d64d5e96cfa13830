using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Campus.Web.Start;

internal static class Telemetry
{
    /// <summary>One line per event for people in Development, one JSON object per event elsewhere.</summary>
    public static void ConfigureCampusLogging(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        if (builder.Environment.IsDevelopment())
        {
            builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        }
        else
        {
            builder.Logging.AddJsonConsole(console => console.UseUtcTimestamp = true);
        }
    }

    /// <summary>
    /// Sends metrics and traces where <c>OpenTelemetry:Endpoint</c> points; without it, nothing is collected.
    /// </summary>
    public static void ConfigureCampusTelemetry(this WebApplicationBuilder builder)
    {
        if (builder.Configuration["OpenTelemetry:Endpoint"] is not { Length: > 0 } endpoint)
        {
            return;
        }
        builder.Services.AddSingleton<IHostedService>(new TelemetryExport(new Uri(endpoint)));
    }
}

/// <summary>
/// Collects from start to stop. Without the hosting package the providers live in a hosted service of our own.
/// </summary>
internal sealed class TelemetryExport(Uri target) : IHostedService
{
    private readonly ResourceBuilder resource = ResourceBuilder.CreateDefault().AddService("participatiecampus");
    private MeterProvider? metrics;
    private TracerProvider? traces;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        metrics = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(resource)
            .AddMeter("Campus.*", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime")
            .AddOtlpExporter(exporter => exporter.Endpoint = target)
            .Build();
        traces = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(resource)
            .AddSource("Campus.*", "Microsoft.AspNetCore")
            .AddOtlpExporter(exporter => exporter.Endpoint = target)
            .Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        metrics?.Dispose();
        traces?.Dispose();
        return Task.CompletedTask;
    }
}

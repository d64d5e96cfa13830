using System.Collections.Frozen;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Npgsql;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Campus.Web.Start;

internal static class TelemetryExport
{
    // The pool is called by its connection string, which names machine and account.
    private static readonly MetricStreamConfiguration WithoutPool = new() { TagKeys = ["db.client.connection.state"] };

    /// <summary>Sends requests, their queries on PostgreSQL, calls to others, and numbers.</summary>
    // Not inlined: the caller would have the libraries loaded by a campus that sends nothing.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void AddTelemetryExport(this IServiceCollection services, Uri target) =>
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("participatiecampus"))
            .WithMetrics(metrics => metrics
                .AddMeter("Campus.*", "System.Runtime")
                .AddAspNetCoreInstrumentation()
                .AddHttpClientInstrumentation()
                .AddNpgsqlInstrumentation()
                .AddView(instrument => instrument.Meter.Name == "Npgsql" ? WithoutPool : null)
                .AddOtlpExporter(exporter => exporter.Endpoint = target))
            .WithTracing(traces => traces
                .AddAspNetCoreInstrumentation()
                .AddHttpClientInstrumentation()
                .AddNpgsql()
                .AddProcessor(new NothingPersonal())
                .AddOtlpExporter(exporter => exporter.Endpoint = target));
}

/// <summary>
/// Lets out of a trace what is known to tell nothing about people, and holds back the rest, also what a next version of a
/// library adds: addresses, paths, query strings and browsers.
/// </summary>
internal sealed class NothingPersonal : BaseProcessor<Activity>
{
    private static readonly FrozenSet<string> Harmless = FrozenSet.Create(
        StringComparer.Ordinal,
        "http.request.method", "http.response.status_code", "http.route", "error.type", "url.scheme",
        "network.protocol.version", "server.address", "server.port",
        "db.system.name", "db.namespace", "db.query.text", "db.response.status_code");

    public override void OnEnd(Activity data)
    {
        foreach (var (name, _) in data.TagObjects.ToList())
        {
            if (!Harmless.Contains(name))
            {
                data.SetTag(name, null);
            }
        }
        if (data.StatusDescription is not null)
        {
            data.SetStatus(data.Status);
        }
        // Why a query failed is said in the words of the database, which may repeat what somebody typed, and nothing takes an
        // event out of a span. The request itself still says that it failed, and the log why.
        if (data.Events.Any(happened => happened.Name == "exception"))
        {
            data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
        }
    }
}

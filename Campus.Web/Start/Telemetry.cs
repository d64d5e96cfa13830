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
        if (builder.Configuration["OpenTelemetry:Endpoint"] is { Length: > 0 } endpoint)
        {
            builder.Services.AddTelemetryExport(new Uri(endpoint));
        }
    }
}

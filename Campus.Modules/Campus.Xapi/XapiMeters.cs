using System.Diagnostics.Metrics;

namespace Campus.Xapi;

/// <summary>
/// What the store tells of itself to whoever collects metrics; the host subscribes to <c>Campus.*</c>.
/// </summary>
internal static class XapiMeters
{
    private static readonly Meter Meter = new("Campus.Xapi");

    public static readonly Counter<long> Stored =
        Meter.CreateCounter<long>("campus.xapi.statements.stored", "{statement}", "Statements that were new and are on disk");

    public static readonly Counter<long> Refused =
        Meter.CreateCounter<long>("campus.xapi.requests.refused", "{request}", "Requests that were turned away, by status");

    public static readonly Histogram<int> GroupSize =
        Meter.CreateHistogram<int>("campus.xapi.group.size", "{statement}", "Statements that were stored in one transaction");

    public static readonly Histogram<double> CommitDuration =
        Meter.CreateHistogram<double>("campus.xapi.group.duration", "s", "Time from the start of a group to its commit");

    public static readonly Counter<long> Forwarded =
        Meter.CreateCounter<long>("campus.xapi.forwarding.sent", "{statement}", "Statements that another store has taken");

    public static readonly Counter<long> SetAside =
        Meter.CreateCounter<long>("campus.xapi.forwarding.set_aside", "{statement}", "Statements that another store does not take");

    public static readonly Counter<long> ForwardingFailures =
        Meter.CreateCounter<long>("campus.xapi.forwarding.failures", "{attempt}", "Times that another store could not be reached or did not let us in");

    public static readonly Gauge<long> Behind =
        Meter.CreateGauge<long>("campus.xapi.forwarding.lag", "{statement}", "Statements that another store is behind; counted to ten thousand");

    public static readonly Gauge<double> BehindTime =
        Meter.CreateGauge<double>("campus.xapi.forwarding.lag.duration", "s", "How long the first of those waits");

    public static KeyValuePair<string, object?> Target(string name) => new("target", name);
}

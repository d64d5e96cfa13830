using Campus.Contents.Settings;
using Campus.Platform;

namespace Campus.Contents.Audit;

/// <summary>Forgets what stands in the log longer than the site keeps it.</summary>
internal sealed class AuditTrimming(IAuditTrail trail, SiteFacts facts, TimeProvider time) : IRecurringWork
{
    public string Name => "audit-trimming";

    public TimeSpan Every => TimeSpan.FromDays(1);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var days = await facts.KeptDaysAsync(cancellationToken);
        await trail.TrimAsync(time.GetUtcNow().UtcDateTime.AddDays(-days), cancellationToken);
    }
}

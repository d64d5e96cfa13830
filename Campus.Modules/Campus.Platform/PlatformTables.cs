using Microsoft.EntityFrameworkCore;

namespace Campus.Platform;

internal static class PlatformTables
{
    public static void Configure(ModelBuilder model)
    {
        OutboxMessage.Configure(model);
        WorkLease.Configure(model);
        AuditEntry.Configure(model);
        DataProtectionKeys.Configure(model);
        Stamp.Configure(model);
    }
}

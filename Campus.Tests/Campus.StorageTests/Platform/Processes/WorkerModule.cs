using Campus.Platform;
using Campus.StorageTests.Platform.Processes;

[assembly: Module(Name = "Campus.StorageTests", Description = "Recurring work for the workers that tests start.")]

namespace Campus.StorageTests.Platform.Processes;

/// <summary>What a worker does again and again.</summary>
internal sealed class WorkerModule : StartupBase
{
    public override IEnumerable<Type> BackgroundWork => [typeof(SlowRound)];
}

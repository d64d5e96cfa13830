using Campus.Platform;

namespace Campus.StorageTests;

/// <summary>For theories that hold on both databases: <c>[Theory, Both]</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BothAttribute : Xunit.v3.DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(
        System.Reflection.MethodInfo testMethod, Xunit.Sdk.DisposalTracker disposalTracker) =>
        new([new TheoryDataRow(DatabaseProvider.Sqlite), new TheoryDataRow(DatabaseProvider.Postgres)]);

    public override bool SupportsDiscoveryEnumeration() => true;
}

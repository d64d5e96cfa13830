using Campus.HttpTests;
using Campus.TestKit;

[assembly: AssemblyFixture(typeof(SharedCampus))]

namespace Campus.HttpTests;

/// <summary>
/// One campus in this process for all tests that can share it: take it as a constructor parameter. A test that changes
/// what others look at, or the clock, starts its own with <see cref="CampusHost.StartNewAsync"/>.
/// </summary>
public sealed class SharedCampus : IAsyncLifetime
{
    private CampusHost? campus;

    public CampusHost Campus => campus ?? throw new InvalidOperationException("The campus was not started.");

    public async ValueTask InitializeAsync() => campus = await CampusHost.StartNewAsync();

    public ValueTask DisposeAsync() => campus?.DisposeAsync() ?? ValueTask.CompletedTask;
}

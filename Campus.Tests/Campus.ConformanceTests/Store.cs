using Campus.Platform;
using Campus.TestKit;

namespace Campus.ConformanceTests;

/// <summary>A store under test: on which database, asked in which version of xAPI.</summary>
public enum Store
{
    Sqlite1,
    Sqlite2,
    Postgres1,
    Postgres2,
}

internal static class Stores
{
    public static DatabaseProvider Provider(this Store store) =>
        store is Store.Sqlite1 or Store.Sqlite2 ? DatabaseProvider.Sqlite : DatabaseProvider.Postgres;

    /// <summary>1 for xAPI 1.0.3, 2 for xAPI 2.0 (IEEE 9274.1.1).</summary>
    public static int Major(this Store store) => store is Store.Sqlite1 or Store.Postgres1 ? 1 : 2;

    /// <summary>The value of the version header.</summary>
    public static string Version(this Store store) => store.Major() == 1 ? "1.0.3" : "2.0.0";
}

/// <summary>
/// For theories that hold on both databases and in both versions, with every <see cref="RowAttribute"/>. In the short run a
/// row goes to each database in one version, turn by turn; in the long run to all four.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class EverywhereAttribute : Xunit.v3.DataAttribute
{
    private static readonly Store[][] Turns = [[Store.Sqlite1, Store.Postgres2], [Store.Postgres1, Store.Sqlite2]];

    /// <summary>The only version in which it holds; 0 for both.</summary>
    public int Version { get; init; }

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(
        System.Reflection.MethodInfo testMethod, Xunit.Sdk.DisposalTracker disposalTracker)
    {
        var rows = testMethod.GetCustomAttributes(typeof(RowAttribute), inherit: false).Cast<RowAttribute>()
            .Select(row => row.Values).DefaultIfEmpty([]).ToList();
        return new(rows.SelectMany((row, index) => StoresOf(index + testMethod.Name.Length), (row, store) => new TheoryDataRow([store, .. row])).ToList());
    }

    public override bool SupportsDiscoveryEnumeration() => true;

    private IEnumerable<Store> StoresOf(int turn) => Version == 0 && !TestRun.IsLong
        ? Turns[turn % Turns.Length]
        : Enum.GetValues<Store>().Where(store => Version == 0 || store.Major() == Version);
}

/// <summary>One line of a table: the values of a test's parameters after the store.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class RowAttribute(params object?[]? values) : Attribute
{
    public object?[] Values { get; } = values ?? [null];
}

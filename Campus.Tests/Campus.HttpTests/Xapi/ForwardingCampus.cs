using Campus.Platform;
using Campus.TestKit;
using Campus.Xapi.Forwarding;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.HttpTests.Xapi;

/// <summary>A campus that forwards without long pauses, and what a test asks of it.</summary>
internal static class ForwardingCampus
{
    private static readonly Dictionary<string, string?> Quick = new()
    {
        ["Xapi:Forwarding:LookEvery"] = "00:00:00.1",
        ["Xapi:Forwarding:RetryDelay"] = "00:00:00.02",
        ["Xapi:Forwarding:BreakDuration"] = "00:00:00.5",
        ["Xapi:Forwarding:LongestPause"] = "00:00:00.2",
        ["Xapi:Forwarding:Timeout"] = "00:00:02",
    };

    public static Task<CampusHost> StartAsync(DatabaseProvider provider = DatabaseProvider.Sqlite) =>
        CampusHost.StartNewAsync(new CampusSettings { Provider = provider, Extra = Quick });

    public static async Task<List<string>> StoreAsync(Lrs lrs, int count)
    {
        var statements = Enumerable.Range(0, count).Select(_ => Lrs.New(Guid.NewGuid())).ToArray();
        await lrs.StoreAsync(statements);
        return [.. statements.Select(statement => statement["id"]!.GetValue<string>())];
    }

    public static TargetDraft Draft(string endpoint) => new() { Name = "Ander", Endpoint = endpoint, Key = "sleutel", Secret = "geheim" };

    public static Task<string> AddAsync(CampusHost campus, OtherStore other, Func<TargetDraft, TargetDraft>? change = null) =>
        AddAsync(campus, new Uri(other.Address, "lrs/"), change);

    public static async Task<string> AddAsync(CampusHost campus, Uri endpoint, Func<TargetDraft, TargetDraft>? change)
    {
        var draft = Draft(endpoint.ToString());
        var (id, mistakes) = await WithAsync(campus, targets => targets.AddAsync(change?.Invoke(draft) ?? draft, CancellationToken.None));
        mistakes.ShouldBeEmpty();
        return id!;
    }

    public static Task<TargetState> CaughtUpAsync(CampusHost campus) => UntilAsync(campus, state => state.Behind == 0);

    public static async Task<TargetState> StateAsync(CampusHost campus) =>
        (await WithAsync(campus, targets => targets.ListAsync(CancellationToken.None))).Single();

    public static async Task<TargetState> UntilAsync(CampusHost campus, Func<TargetState, bool> holds)
    {
        for (var i = 0; i < 600; i++)
        {
            var state = await StateAsync(campus);
            if (holds(state))
            {
                return state;
            }
            await Task.Delay(50);
        }
        throw new TimeoutException((await StateAsync(campus)).ToString());
    }

    public static async Task UntilAsideAsync(CampusHost campus, string target, Func<IReadOnlyList<SetAside>, bool> holds)
    {
        for (var i = 0; i < 600; i++)
        {
            if (holds(await WithAsync(campus, targets => targets.SetAsideAsync(target, 0, 10, CancellationToken.None))))
            {
                return;
            }
            await Task.Delay(50);
        }
        throw new TimeoutException("What was set aside did not become what was waited for.");
    }

    public static async Task<T> WithAsync<T>(CampusHost campus, Func<ForwardingTargets, Task<T>> use)
    {
        await using var scope = campus.Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<ForwardingTargets>());
    }
}

using System.Text.Json;
using Campus.Platform;
using Campus.TestKit;

namespace Campus.HttpTests.Courses;

/// <summary>The power fails while people learn: what was acknowledged is there, once.</summary>
public sealed class KillTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public Task On_SQLite() => KillAsync(DatabaseProvider.Sqlite, TestRun.IsLong ? 50 : 20, TestRun.IsLong ? 10 : 1);

    [Fact]
    public Task On_PostgreSQL() => KillAsync(DatabaseProvider.Postgres, TestRun.IsLong ? 50 : 10, TestRun.IsLong ? 10 : 1);

    private static async Task KillAsync(DatabaseProvider provider, int learners, int kills)
    {
        await using var campus = await CampusProcess.StartNewAsync(new CampusSettings { Provider = provider });
        var people = Enumerable.Range(1, learners)
            .Select(number => new Member($"Leerling {number}", $"leerling{number}@voorbeeld.nl", "Deelnemer")).ToList();
        await AddAsync(campus, people);
        List<TirelessLearner> group = [.. people.Select(person => new TirelessLearner(campus, person))];
        await Parallel.ForEachAsync(group, async (learner, _) => await learner.EnrolAsync());

        using var enough = new CancellationTokenSource();
        var work = group.Select(learner => learner.WorkAsync(enough.Token)).ToList();
        for (var kill = 0; kill < kills; kill++)
        {
            await ActsAsync(group, Random.Shared.Next(learners, 10 * learners));
            await campus.KillAsync();
            await campus.StartAsync();
        }
        await ActsAsync(group, learners);
        await enough.CancelAsync();
        await Task.WhenAll(work).WaitAsync(Patience);

        await ShouldAllBeThereOnceAsync(campus, group);
        await ShouldSayAsync(campus, "verify", $"{learners} registrations, 0 rows differ");
        await ShouldSayAsync(campus, "rebuild", $"{learners} registrations, 0 rows mended");
        group.ForEach(learner => learner.Dispose());
    }

    // A random number of acts from now: the moment of the next kill.
    private static async Task ActsAsync(List<TirelessLearner> group, int acts)
    {
        using var patience = new CancellationTokenSource(Patience);
        var until = group.Sum(learner => learner.Acts) + acts;
        while (group.Sum(learner => learner.Acts) < until)
        {
            await Task.Delay(Random.Shared.Next(1, 20), patience.Token);
        }
    }

    private static async Task AddAsync(CampusProcess campus, List<Member> people)
    {
        var step = new
        {
            name = "development-accounts",
            Accounts = people.Select(person => new { person.Email, person.Name, person.Role }),
            Cast.Password,
        };
        var file = Path.Combine(campus.Data, "people.recipe.json");
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(new { name = "people", steps = new[] { step } }));
        await using var apply = campus.Run("recipe", "apply", file);
        (await apply.WaitForExitAsync(Patience)).ShouldBe(0, apply.Output);
    }

    private static async Task ShouldAllBeThereOnceAsync(CampusProcess campus, List<TirelessLearner> group)
    {
        using var store = new RecordStore(campus);
        foreach (var learner in group)
        {
            var statements = await store.OfRegistrationAsync(learner.Registration);
            var things = statements.ToLookup(
                statement => Guid.Parse(statement["id"]!.GetValue<string>()),
                statement => RecordStore.Brief(statement).Split(' ')[1]);
            learner.Acknowledged.ShouldNotBeEmpty();
            foreach (var (id, activity) in learner.Acknowledged)
            {
                things[id].ShouldBe([activity]);
            }
            var briefs = statements.Select(RecordStore.Brief).ToList();
            learner.Read.ShouldAllBe(text => briefs.Count(brief => brief == $"completed {text}") == 1);
        }
    }

    private static async Task ShouldSayAsync(CampusProcess campus, string command, string sentence)
    {
        await using var run = campus.Run("progress", command);
        (await run.WaitForExitAsync(Patience)).ShouldBe(0, run.Output);
        run.Output.ShouldContain(sentence);
    }
}

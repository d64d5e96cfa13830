using System.Text.Json;
using Campus.Platform;
using Campus.TestKit;

namespace Campus.HttpTests.Courses;

/// <summary>The power fails while fifty people learn: what was acknowledged is there, once.</summary>
public sealed class KillTests
{
    private const int Learners = 50;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly Member[] People =
        [.. Enumerable.Range(1, Learners).Select(number => new Member($"Leerling {number}", $"leerling{number}@voorbeeld.nl", "Deelnemer"))];

    [Fact]
    public Task On_SQLite() => KillAsync(DatabaseProvider.Sqlite, TestRun.IsLong ? 10 : 3);

    [Fact]
    public Task On_PostgreSQL() => KillAsync(DatabaseProvider.Postgres, TestRun.IsLong ? 10 : 1);

    private static async Task KillAsync(DatabaseProvider provider, int kills)
    {
        await using var campus = await CampusProcess.StartNewAsync(new CampusSettings { Provider = provider });
        await AddPeopleAsync(campus);
        TirelessLearner[] learners = [.. People.Select(person => new TirelessLearner(campus, person))];
        await Parallel.ForEachAsync(learners, async (learner, _) => await learner.EnrolAsync());

        using var enough = new CancellationTokenSource();
        var work = learners.Select(learner => learner.WorkAsync(enough.Token)).ToList();
        for (var kill = 0; kill < kills; kill++)
        {
            await Task.Delay(Random.Shared.Next(300, 1_500));
            await campus.KillAsync();
            await campus.StartAsync();
        }
        await Task.Delay(500);
        await enough.CancelAsync();
        await Task.WhenAll(work).WaitAsync(Patience);

        TestContext.Current.SendDiagnosticMessage($"{provider}: {learners.Sum(learner => learner.Acknowledged.Count)} acts, {kills} kills");
        await ShouldAllBeThereOnceAsync(campus, learners);
        await ShouldSayAsync(campus, "verify", $"{Learners} registrations, 0 rows differ");
        await ShouldSayAsync(campus, "rebuild", $"{Learners} registrations, 0 rows mended");
        Array.ForEach(learners, learner => learner.Dispose());
    }

    private static async Task AddPeopleAsync(CampusProcess campus)
    {
        var step = new
        {
            name = "development-accounts",
            Accounts = People.Select(person => new { person.Email, person.Name, person.Role }),
            Cast.Password,
        };
        var file = Path.Combine(campus.Data, "people.recipe.json");
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(new { name = "people", steps = new[] { step } }));
        await using var apply = campus.Run("recipe", "apply", file);
        (await apply.WaitForExitAsync(Patience)).ShouldBe(0, apply.Output);
    }

    private static async Task ShouldAllBeThereOnceAsync(CampusProcess campus, TirelessLearner[] learners)
    {
        using var store = new RecordStore(campus);
        foreach (var learner in learners)
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
        }
    }

    private static async Task ShouldSayAsync(CampusProcess campus, string command, string sentence)
    {
        await using var run = campus.Run("progress", command);
        (await run.WaitForExitAsync(Patience)).ShouldBe(0, run.Output);
        run.Output.ShouldContain(sentence);
    }
}

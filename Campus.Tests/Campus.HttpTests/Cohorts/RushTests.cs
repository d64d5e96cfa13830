using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Campus.Platform;
using Campus.TestKit;

namespace Campus.HttpTests.Cohorts;

/// <summary>Two hundred people press the button in the same second, and the power fails in the middle of it.</summary>
public sealed partial class RushTests
{
    private const int People = 200, Seats = 12, AtOnce = 40;
    private const string Group = "/groepen/gespreksvoering-utrecht";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public Task On_one_process_with_SQLite() => RushAsync(DatabaseProvider.Sqlite, processes: 1);

    [Fact]
    public Task On_two_processes_with_PostgreSQL() => RushAsync(DatabaseProvider.Postgres, processes: 2);

    private static async Task RushAsync(DatabaseProvider provider, int processes)
    {
        await using var campus = await CampusProcess.StartNewAsync(new CampusSettings { Provider = provider });
        await AddPeopleAsync(campus);
        await using var second = processes == 2 ? campus.Run("--urls", "http://127.0.0.1:0") : null;
        var other = second is null ? null : await ListeningAsync(second);
        var crowd = await Task.WhenAll(
            Enumerable.Range(1, People).Select(number => Applicant.AtTheButtonAsync(campus, number)));

        var first = campus.Address;
        var rush = crowd
            .Select((one, number) => one.PressAsync(number % 2 == 0 || other is null ? first : other)).ToList();
        await KillHalfWayAsync(campus, rush);
        await Task.WhenAll(rush);
        await campus.StartAsync();
        var again = await InTurnsAsync(crowd, one => one.PressAsync(campus.Address));
        again.ShouldAllBe(status => status == HttpStatusCode.Redirect);

        var standings = await InTurnsAsync(crowd, one => one.StandingAsync(campus.Address));
        standings.Where(standing => standing.Slot > 0).Select(standing => standing.Slot).Order()
            .ShouldBe(Enumerable.Range(1, Seats));
        standings.Where(standing => standing.Slot == 0).Select(standing => standing.QueueNo).Order()
            .ShouldBe(Enumerable.Range(Seats + 1, People - Seats));
        await using var verify = campus.Run("groups", "verify");
        (await verify.WaitForExitAsync(Patience)).ShouldBe(0, verify.Output);
        verify.Output.ShouldContain("All seats can be accounted for");
    }

    private static async Task KillHalfWayAsync(CampusProcess campus, List<Task<HttpStatusCode?>> rush)
    {
        while (rush.Count(press => press.IsCompleted) < People / 4)
        {
            await Task.WhenAny(rush.Where(press => !press.IsCompleted));
        }
        await campus.KillAsync();
    }

    // A browser holds a few connections, and so does this one: the rush is over by then.
    private static async Task<IReadOnlyList<T>> InTurnsAsync<T>(
        IEnumerable<Applicant> crowd, Func<Applicant, Task<T>> ask)
    {
        List<T> answers = [];
        foreach (var some in crowd.Chunk(AtOnce))
        {
            answers.AddRange(await Task.WhenAll(some.Select(ask)));
        }
        return answers;
    }

    private static async Task<Uri> ListeningAsync(ChildProcess process)
    {
        var line = await process.WaitForLineAsync(
            text => Listening().Match(text) is { Success: true } found ? found.Groups[1].Value : null, Patience);
        return new(line);
    }

    private static async Task AddPeopleAsync(CampusProcess campus)
    {
        var step = new
        {
            name = "development-accounts",
            Accounts = Enumerable.Range(1, People).Select(Applicant.Member)
                .Select(person => new { person.Email, person.Name, person.Role }),
            Cast.Password,
        };
        var file = Path.Combine(campus.Data, "crowd.recipe.json");
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(new { name = "crowd", steps = new[] { step } }));
        await using var apply = campus.Run("recipe", "apply", file);
        (await apply.WaitForExitAsync(Patience)).ShouldBe(0, apply.Output);
    }

    [GeneratedRegex("listens on (http://[^ ]+)")]
    private static partial Regex Listening();

    // Somebody with the form open.
    private sealed partial class Applicant(Visitor visitor, FormData form)
    {
        public static Member Member(int number) =>
            new($"Aanvrager {number}", $"aanvrager{number}@voorbeeld.nl", "Deelnemer");

        public static async Task<Applicant> AtTheButtonAsync(CampusProcess campus, int number)
        {
            var visitor = campus.Visit();
            await visitor.SignInAsync(Member(number));
            var page = await visitor.GetAsync($"{Group}/aanmelden");
            return new(visitor, FormData.Read(page.Form("main form")));
        }

        /// <summary>What the campus answered; null when it was gone.</summary>
        public async Task<HttpStatusCode?> PressAsync(Uri campus)
        {
            try
            {
                using var answer = await visitor.Http.PostAsync(new Uri(campus, $"{Group}/aanmelden"), form.Content());
                return answer.StatusCode;
            }
            catch (HttpRequestException)
            {
                return null;
            }
        }

        public async Task<(int Slot, int QueueNo)> StandingAsync(Uri campus)
        {
            var page = await visitor.GetAsync(new Uri(campus, Group));
            return (Number(Slot(), page.Words), Number(Queue(), page.Words));
        }

        private static int Number(Regex pattern, string words) => pattern.Match(words) is { Success: true } found
            ? int.Parse(found.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)
            : 0;

        [GeneratedRegex(@"Je hebt plaats (\d+) van")]
        private static partial Regex Slot();

        [GeneratedRegex(@"Je hebt nummer (\d+)\.")]
        private static partial Regex Queue();
    }
}

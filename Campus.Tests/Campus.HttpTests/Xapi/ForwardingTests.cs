using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Campus.Platform;
using Campus.TestKit;
using Campus.Xapi.Forwarding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Campus.HttpTests.Xapi.ForwardingCampus;

namespace Campus.HttpTests.Xapi;

/// <summary>Statements reach other stores: each once, in order, whatever goes wrong on the way.</summary>
public sealed class ForwardingTests(SharedCampus shared)
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task Another_campus_gets_every_statement_with_its_files_in_order(DatabaseProvider provider)
    {
        await using var campus = await StartAsync(provider);
        await using var other = await CampusHost.StartNewAsync();
        using var lrs = new Lrs(campus);
        using var there = new Lrs(other);
        await AddAsync(campus, new Uri(other.Address, "xapi/"), draft => draft with { Key = "campus", Secret = "campus-dev", Version = "2.0.0" });
        var registration = Guid.NewGuid();
        var file = RandomNumberGenerator.GetBytes(100_000);

        var statements = Enumerable.Range(0, 120).Select(_ => Lrs.New(registration)).ToArray();
        await lrs.StoreAsync(statements);
        var last = Parts.Statement(registration, file);
        (await lrs.SendAsync(HttpMethod.Post, "/xapi/statements", Parts.Of(last, file))).StatusCode.ShouldBe(HttpStatusCode.OK);
        await CaughtUpAsync(campus);

        var ids = statements.Append(last).Select(statement => statement["id"]!.GetValue<string>());
        (await there.IdsAsync($"?registration={registration}&ascending=true")).ShouldBe(ids);
        (await Parts.ReadAsync(await there.GetAsync($"?statementId={last["id"]}&attachments=true")))[1].Content.ShouldBe(file);
    }

    [Fact]
    public async Task A_store_that_is_down_gets_everything_once_it_is_up()
    {
        await using var campus = await StartAsync();
        await using var other = await OtherStore.StartAsync();
        using var lrs = new Lrs(campus);
        var answers = new Queue<int>([500, 503, 401, 403, 404, 502, 429, 500, 500, 500, 500, 500]);
        other.Answer = _ => answers.TryDequeue(out var status) ? status : null;
        await AddAsync(campus, other);

        var ids = await StoreAsync(lrs, 75);
        await CaughtUpAsync(campus);

        other.Taken.ShouldBe(ids);
        other.Batches.Max().ShouldBe(50);
        var state = await StateAsync(campus);
        (state.Sent, state.SetAside, state.Failures, state.Problem).ShouldBe((75, 0, 0, null));
    }

    [Fact]
    public async Task While_a_store_refuses_us_the_page_can_say_why_and_nothing_is_lost()
    {
        await using var campus = await StartAsync();
        await using var other = await OtherStore.StartAsync();
        using var lrs = new Lrs(campus);
        other.Answer = _ => 401;
        await AddAsync(campus, other);
        var ids = await StoreAsync(lrs, 3);

        var state = await UntilAsync(campus, state => state.Failures > 1);

        (state.Behind, state.Sent, state.SetAside).ShouldBe((3, 0, 0));
        state.Problem.ShouldBe("401: dat gaat niet");
        other.Answer = _ => null;
        await CaughtUpAsync(campus);
        other.Taken.ShouldBe(ids);
    }

    [Fact]
    public async Task Bad_statements_are_set_aside_with_the_answer_and_can_be_tried_again()
    {
        await using var campus = await StartAsync();
        await using var other = await OtherStore.StartAsync();
        using var lrs = new Lrs(campus);
        var ids = await StoreAsync(lrs, 60);
        string[] bad = [ids[7], ids[8], ids[55]];
        other.Answer = batch => batch.Any(statement => bad.Contains(statement["id"]!.GetValue<string>())) ? 400 : null;
        var target = await AddAsync(campus, other, draft => draft with { FromTheBeginning = true });
        await CaughtUpAsync(campus);

        other.Taken.Where(ids.Contains).ShouldBe(ids.Except(bad));
        var aside = await WithAsync(campus, targets => targets.SetAsideAsync(target, 0, 10, CancellationToken.None));
        aside.Select(statement => statement.StatementId.ToString()).ShouldBe(bad);
        aside.ShouldAllBe(statement => statement.Status == 400 && statement.Answer == "dat gaat niet");

        other.Answer = batch => batch.Any(statement => statement["id"]!.GetValue<string>() == bad[1]) ? 400 : null;
        (await WithAsync(campus, targets => targets.RetryAsync(target, statementId: null, CancellationToken.None))).ShouldBe(3);
        await UntilAsync(campus, state => state.SetAside == 1);
        await UntilAsideAsync(campus, target, aside => !aside.Single().WillBeTriedAgain);
        other.Answer = _ => null;
        await WithAsync(campus, targets => targets.RetryAsync(target, Guid.Parse(bad[1]), CancellationToken.None));
        await UntilAsync(campus, state => state.SetAside == 0);
        other.Taken.Where(bad.Contains).ShouldBe([bad[0], bad[2], bad[1]]);
    }

    [Fact]
    public async Task A_statement_that_is_there_already_is_no_reason_to_stop()
    {
        await using var campus = await StartAsync();
        await using var other = await OtherStore.StartAsync();
        using var lrs = new Lrs(campus);
        await AddAsync(campus, other);
        string[] there = [];
        other.Answer = batch => batch.Any(statement => there.Contains(statement["id"]!.GetValue<string>())) ? 409 : null;
        var statements = Enumerable.Range(0, 10).Select(_ => Lrs.New(Guid.NewGuid())).ToArray();
        there = [statements[3]["id"]!.GetValue<string>()];
        await lrs.StoreAsync(statements);
        await CaughtUpAsync(campus);

        other.Taken.ShouldBe(statements.Select(statement => statement["id"]!.GetValue<string>()).Except(there));
        (await StateAsync(campus)).SetAside.ShouldBe(0);
    }

    [Fact]
    public async Task A_filter_lets_through_what_satisfies_all_of_it()
    {
        await using var campus = await StartAsync();
        await using var other = await OtherStore.StartAsync();
        using var lrs = new Lrs(campus);
        await AddAsync(campus, other, draft => draft with
        {
            Filter = new ForwardingFilter([Lrs.Answered], ["https://campus.example/cursus/"], OnlyOwn: false),
        });
        var wanted = Lrs.New(Guid.NewGuid(), activity: "https://campus.example/cursus/1");
        var agent = Lrs.New(Guid.NewGuid());
        agent["object"] = new JsonObject { ["objectType"] = "Agent", ["mbox"] = "mailto:a@campus.example" };
        await lrs.StoreAsync(
            Lrs.New(Guid.NewGuid()), Lrs.New(Guid.NewGuid(), "https://campus.example/anders", "https://campus.example/cursus/1"), agent, wanted);
        await CaughtUpAsync(campus);
        other.Taken.ShouldBe([wanted["id"]!.GetValue<string>()]);
    }

    [Fact]
    public async Task What_was_sent_and_not_written_down_is_sent_again_with_the_same_ids()
    {
        await using var campus = await StartAsync();
        await using var other = await OtherStore.StartAsync();
        using var lrs = new Lrs(campus);
        var ids = await StoreAsync(lrs, 60);
        // It takes the first batch, and the line is cut before we know.
        var cut = 2;
        other.Answer = batch =>
        {
            if (cut-- <= 0)
            {
                return null;
            }
            batch.ToList().ForEach(statement => other.Taken.Enqueue(statement["id"]!.GetValue<string>()));
            return 502;
        };
        await AddAsync(campus, other, draft => draft with { FromTheBeginning = true });
        await CaughtUpAsync(campus);

        var mine = other.Taken.Where(ids.Contains).ToList();
        mine.Distinct().ShouldBe(ids);
        mine.Count.ShouldBeGreaterThan(ids.Count);
    }

    [Fact]
    public async Task What_happens_is_told_as_metrics()
    {
        var seen = new ConcurrentBag<(string Name, double Value, string? Target)>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Meter.Name == "Campus.Xapi")
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => seen.Add((instrument.Name, value, TargetIn(tags))));
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => seen.Add((instrument.Name, value, TargetIn(tags))));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => seen.Add((instrument.Name, value, TargetIn(tags))));
        listener.Start();
        await using var campus = await StartAsync();
        await using var other = await OtherStore.StartAsync();
        using var lrs = new Lrs(campus);
        var name = Guid.NewGuid().ToString();
        other.Answer = _ => 503;
        await AddAsync(campus, other, draft => draft with { Name = name });
        var ids = await StoreAsync(lrs, 5);
        await UntilAsync(campus, state => state.Failures > 0);
        other.Answer = batch => batch.Any(statement => statement["id"]!.GetValue<string>() == ids[2]) ? 400 : null;
        await CaughtUpAsync(campus);

        Sum("campus.xapi.forwarding.sent").ShouldBe(4);
        Sum("campus.xapi.forwarding.set_aside").ShouldBe(1);
        Sum("campus.xapi.forwarding.failures").ShouldBeGreaterThan(0);
        seen.ShouldContain(measured => measured.Name == "campus.xapi.forwarding.lag" && measured.Target == name && measured.Value == 5);
        seen.ShouldContain(measured => measured.Name == "campus.xapi.forwarding.lag.duration" && measured.Target == name && measured.Value > 0);
        seen.Where(measured => measured.Name == "campus.xapi.statements.stored").Sum(measured => measured.Value).ShouldBeGreaterThanOrEqualTo(5);
        seen.ShouldContain(measured => measured.Name == "campus.xapi.group.size" && measured.Value >= 5);
        seen.ShouldContain(measured => measured.Name == "campus.xapi.group.duration" && measured.Value > 0);

        double Sum(string instrument) =>
            seen.Where(measured => measured.Name == instrument && measured.Target == name).Sum(measured => measured.Value);
    }

    [Theory]
    [InlineData("http://voorbeeld.nl/xapi")]
    [InlineData("http://10.0.0.1/xapi")]
    [InlineData("ftp://voorbeeld.nl/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://iemand:geheim@voorbeeld.nl/")]
    [InlineData("https://voorbeeld.nl/?x=")]
    [InlineData("xapi")]
    public async Task Only_an_encrypted_address_is_taken(string endpoint)
    {
        var (id, mistakes) = await WithAsync(shared.Campus, targets => targets.AddAsync(Draft(endpoint), CancellationToken.None));
        id.ShouldBeNull();
        mistakes.ShouldHaveSingleItem().Field.ShouldBe(nameof(TargetDraft.Endpoint));
    }

    [Fact]
    public async Task The_secret_is_not_readable_in_the_database()
    {
        await using var campus = await StartAsync();
        await AddAsync(campus, new Uri("https://voorbeeld.nl/xapi"), draft => draft with { Secret = "ditisgeheim", Enabled = false });
        await using var scope = campus.Services.CreateAsyncScope();
        var row = await scope.ServiceProvider.GetRequiredService<CampusDb>().Set<ForwardingTargetRow>().SingleAsync();
        row.ProtectedSecret.ShouldNotContain("ditisgeheim");
        Encoding.UTF8.GetByteCount(row.ProtectedSecret).ShouldBeGreaterThan(50);
    }

    private static string? TargetIn(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach (var (key, value) in tags)
        {
            if (key == "target")
            {
                return value as string;
            }
        }
        return null;
    }
}

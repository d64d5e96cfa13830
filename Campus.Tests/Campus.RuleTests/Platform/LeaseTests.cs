using Campus.Platform;
using Microsoft.Extensions.Time.Testing;

namespace Campus.RuleTests.Platform;

/// <summary>A lease is renewed while work goes on; without it the work stops.</summary>
public sealed class LeaseTests
{
    private static readonly TimeSpan Length = TimeSpan.FromMinutes(2);
    private readonly FakeTimeProvider clock = new();

    [Fact]
    public async Task Work_that_takes_longer_than_its_lease_keeps_it()
    {
        var renewals = 0;
        await HoldAsync(_ => Task.FromResult(++renewals > 0), async token =>
        {
            for (var passed = TimeSpan.Zero; passed < 5 * Length; passed += Length / 4)
            {
                clock.Advance(Length / 4);
                await Task.Yield();
                token.ThrowIfCancellationRequested();
            }
            await UntilAsync(() => renewals >= 4);
        });
        renewals.ShouldBeGreaterThanOrEqualTo(4);
    }

    [Fact]
    public async Task Work_whose_lease_is_another_s_stops_at_once()
    {
        var lost = await Should.ThrowAsync<LeaseLostException>(HoldAsync(_ => Task.FromResult(false), async token =>
        {
            clock.Advance(Length / 4);
            await Task.Delay(Timeout.Infinite, token);
        }));
        lost.Message.ShouldContain("the round");
    }

    [Fact]
    public async Task A_database_that_is_away_for_a_moment_stops_nothing_and_one_that_stays_away_does()
    {
        var asked = 0;
        await Should.ThrowAsync<LeaseLostException>(HoldAsync(
            _ =>
            {
                asked++;
                return Task.FromException<bool>(new TimeoutException());
            },
            async token =>
            {
                for (var quarter = 1; quarter < 4; quarter++)
                {
                    clock.Advance(Length / 4);
                    await UntilAsync(() => asked == quarter);
                    token.IsCancellationRequested.ShouldBeFalse();
                }
                clock.Advance(Length / 4);
                await Task.Delay(Timeout.Infinite, token);
            }));
        asked.ShouldBe(4);
    }

    [Fact]
    public async Task A_renewal_that_gets_no_answer_stops_the_work_before_somebody_else_may_begin()
    {
        var asked = 0;
        await Should.ThrowAsync<LeaseLostException>(HoldAsync(
            async token =>
            {
                asked++;
                await Task.Delay(Timeout.Infinite, token);
                return true;
            },
            async token =>
            {
                clock.Advance(Length / 4);
                await UntilAsync(() => asked == 1);
                clock.Advance(Length * 0.6);
                token.IsCancellationRequested.ShouldBeFalse();
                clock.Advance(Length * 0.1);
                await Task.Delay(Timeout.Infinite, token);
            }));
    }

    [Fact]
    public async Task A_lease_that_was_long_in_coming_is_renewed_before_the_work_begins_or_is_lost()
    {
        var since = clock.GetUtcNow();
        clock.Advance(2 * Length);
        var (begun, renewed) = (false, 0);
        Task HoldAsync(bool isOurs) => new Lease(clock, Length).HoldAsync(
            "the round", since, _ => Task.FromResult(++renewed > 0 && isOurs), _ => Task.FromResult(begun = true), CancellationToken.None);
        await Should.ThrowAsync<LeaseLostException>(HoldAsync(isOurs: false));
        begun.ShouldBeFalse();
        await HoldAsync(isOurs: true);
        (begun, renewed).ShouldBe((true, 2));
    }

    [Fact]
    public async Task Work_that_is_stopped_or_fails_says_so_itself()
    {
        using var stop = new CancellationTokenSource();
        await Should.ThrowAsync<OperationCanceledException>(new Lease(clock, Length).HoldAsync(
            "the round", clock.GetUtcNow(), _ => Task.FromResult(true), async token =>
            {
                await stop.CancelAsync();
                await Task.Delay(Timeout.Infinite, token);
            },
            stop.Token));
        await Should.ThrowAsync<InvalidDataException>(HoldAsync(_ => Task.FromResult(true), _ => Task.FromException(new InvalidDataException())));
    }

    [Fact]
    public void Pauses_grow_to_an_hour_and_all_tries_take_about_a_day()
    {
        var pauses = Enumerable.Range(1, OutboxPatience.MostAttempts - 1).Select(OutboxPatience.PauseAfter).ToList();
        pauses[0].ShouldBe(TimeSpan.FromSeconds(10));
        pauses.ShouldBe(pauses.Order());
        pauses[^1].ShouldBe(TimeSpan.FromHours(1));
        pauses.Aggregate(TimeSpan.Zero, (sum, pause) => sum + pause).TotalHours.ShouldBeInRange(24, 28);
    }

    private Task HoldAsync(Func<CancellationToken, Task<bool>> renew, Func<CancellationToken, Task> work) =>
        new Lease(clock, Length).HoldAsync("the round", clock.GetUtcNow(), renew, work, CancellationToken.None);

    private static async Task UntilAsync(Func<bool> so)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!so())
        {
            await Task.Delay(5, patience.Token);
        }
    }
}

using Campus.Xapi.Data;

namespace Campus.RuleTests.Xapi;

/// <summary>However time is cut for a search, every moment is searched once, in the order of the answer.</summary>
public sealed class TimeWindowTests
{
    [Fact]
    public void Whole_months_hold_the_window_and_no_more_than_its_months()
    {
        long[] moments =
        [
            -1, 0, 1, Moment.Of(new DateTime(2026, 11, 1)), Moment.Of(new DateTime(2026, 11, 29, 12, 0, 0)), Moment.Of(new DateTime(2026, 12, 1)) - 1,
            Moment.Of(new DateTime(9999, 12, 31)), Moment.Latest - 1, Moment.Latest,
        ];
        foreach (var from in moments)
        {
            foreach (var to in moments)
            {
                var months = TimeWindows.WholeMonths(new TimeWindow(from, to));
                months.From.ShouldBeLessThanOrEqualTo(from);
                months.To.ShouldBeGreaterThanOrEqualTo(to);
                TimeWindows.WholeMonths(months).ShouldBe(months);
            }
        }
        TimeWindows.WholeMonths(new TimeWindow(moments[4], moments[4])).ShouldBe(new TimeWindow(moments[3], moments[5]));
    }

    private static readonly long Start = At(2026, 3, 14);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(45)]
    [InlineData(400)]
    [InlineData(9000)]
    public void Forward_covers_everything_once(int days)
    {
        var last = Start + (days * TimeSpan.TicksPerDay / TimeSpan.TicksPerMicrosecond);
        var windows = TimeWindows.Forward(Start, last, Moment.Latest).ToList();

        windows[0].From.ShouldBe(Start);
        windows[^1].To.ShouldBe(Moment.Latest);
        windows.Zip(windows.Skip(1)).ShouldAllBe(pair => pair.First.To + 1 == pair.Second.From && pair.First.From <= pair.First.To);
        windows.Count.ShouldBeLessThan(10);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(45)]
    [InlineData(400)]
    [InlineData(9000)]
    public void Backward_covers_everything_once(int days)
    {
        var first = Start - (days * TimeSpan.TicksPerDay / TimeSpan.TicksPerMicrosecond);
        var windows = TimeWindows.Back(Start, first, Moment.Latest).ToList();

        windows[0].To.ShouldBe(Moment.Latest);
        windows[^1].From.ShouldBe(first);
        windows.Zip(windows.Skip(1)).ShouldAllBe(pair => pair.First.From - 1 == pair.Second.To && pair.First.From <= pair.First.To);
        windows.Count.ShouldBeLessThan(10);
    }

    [Fact]
    public void Windowes_begin_with_a_month_so_that_a_search_touches_whole_months()
    {
        TimeWindows.Back(At(2026, 3, 14), At(2020, 1, 1), Moment.Latest).First().From.ShouldBe(At(2026, 2, 1));
        TimeWindows.Forward(At(2026, 3, 14), At(2030, 1, 1), Moment.Latest).ElementAt(1).From.ShouldBe(At(2026, 5, 1));
    }

    private static long At(int year, int month, int day) => Moment.Of(new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc));
}

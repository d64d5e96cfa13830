using Campus.Xapi.Data;

namespace Campus.RuleTests.Xapi;

/// <summary>However time is cut for a search, every moment is searched once, in the order of the answer.</summary>
public sealed class StretchTests
{
    [Fact]
    public void Whole_months_hold_the_stretch_and_no_more_than_its_months()
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
                var months = Stretches.WholeMonths(new Stretch(from, to));
                months.From.ShouldBeLessThanOrEqualTo(from);
                months.To.ShouldBeGreaterThanOrEqualTo(to);
                Stretches.WholeMonths(months).ShouldBe(months);
            }
        }
        Stretches.WholeMonths(new Stretch(moments[4], moments[4])).ShouldBe(new Stretch(moments[3], moments[5]));
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
        var stretches = Stretches.Forward(Start, last, Moment.Latest).ToList();

        stretches[0].From.ShouldBe(Start);
        stretches[^1].To.ShouldBe(Moment.Latest);
        stretches.Zip(stretches.Skip(1)).ShouldAllBe(pair => pair.First.To + 1 == pair.Second.From && pair.First.From <= pair.First.To);
        stretches.Count.ShouldBeLessThan(10);
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
        var stretches = Stretches.Back(Start, first, Moment.Latest).ToList();

        stretches[0].To.ShouldBe(Moment.Latest);
        stretches[^1].From.ShouldBe(first);
        stretches.Zip(stretches.Skip(1)).ShouldAllBe(pair => pair.First.From - 1 == pair.Second.To && pair.First.From <= pair.First.To);
        stretches.Count.ShouldBeLessThan(10);
    }

    [Fact]
    public void Stretches_begin_with_a_month_so_that_a_search_touches_whole_months()
    {
        Stretches.Back(At(2026, 3, 14), At(2020, 1, 1), Moment.Latest).First().From.ShouldBe(At(2026, 2, 1));
        Stretches.Forward(At(2026, 3, 14), At(2030, 1, 1), Moment.Latest).ElementAt(1).From.ShouldBe(At(2026, 5, 1));
    }

    private static long At(int year, int month, int day) => Moment.Of(new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc));
}

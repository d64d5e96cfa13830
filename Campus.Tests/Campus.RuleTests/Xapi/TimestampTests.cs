using System.Text;
using Campus.Xapi.Statements;
using Campus.Xapi.Statements.Validation;

namespace Campus.RuleTests.Xapi;

/// <summary>Which moments a statement may name (xAPI 1.0.3 Data 4.5, RFC 3339 section 5.6).</summary>
public sealed class TimestampTests
{
    [Theory]
    [InlineData("2026-11-30T10:20", true, false)]
    [InlineData("2026-11-30T10:20Z", true, false)]
    [InlineData("2026-11-30T10:20:30", true, false)]
    [InlineData("2026-11-30T10:20:30Z", true, true)]
    [InlineData("2026-11-30t10:20:30z", true, true)]
    [InlineData("2026-11-30 10:20:30Z", false, true)]
    [InlineData("2026-11-30T10:20:30.5+23:59", true, true)]
    [InlineData("2026-11-30T10:20:30,5Z", true, false)]
    [InlineData("2026-11-30T10:20:30+01", true, false)]
    [InlineData("2026-11-30T10:20:30+0100", true, false)]
    [InlineData("2026-11-30T23:59:60Z", true, true)]
    [InlineData("2026-12-31T10:20:30Z", true, true)]
    [InlineData("0001-01-01T00:00:00Z", true, true)]
    [InlineData("9999-12-31T23:59:59Z", true, true)]
    [InlineData("2026-11-30T10:2", false, false)]
    [InlineData("2026-11-30T10:20:30.Z", false, false)]
    [InlineData("2026-11-30T10:20:30.", false, false)]
    [InlineData("2026-11-30T10:20:30.5", true, false)]
    [InlineData("2026-11-30T10:20:3Z", false, false)]
    [InlineData("2026-11-30T10:20:61Z", false, false)]
    [InlineData("2026-11-30T10:60:00Z", false, false)]
    [InlineData("2026-11-30T24:00:00Z", false, false)]
    [InlineData("2026-11-31T10:20:30Z", false, false)]
    [InlineData("2026-13-01T10:20:30Z", false, false)]
    [InlineData("0000-01-01T10:20:30Z", false, false)]
    [InlineData("0001-01-01T00:00:00+00:01", false, false)]
    [InlineData("9999-12-31T23:59:59-00:01", false, false)]
    [InlineData("2026-11-30T10:20:30+24:00", false, false)]
    [InlineData("2026-11-30T10:20:30+01:60", false, false)]
    [InlineData("2026-11-30T10:20:30-00:00", false, false)]
    [InlineData("2026-11-30T10:20:30+1a", false, false)]
    [InlineData("2026-11-30T10:20:30+010", false, false)]
    [InlineData("2o26-11-30T10:20:30Z", false, false)]
    public void A_moment_is_one_that_a_calendar_and_a_clock_have(string text, bool first, bool second)
    {
        Timestamps.IsValid(Encoding.UTF8.GetBytes(text), XapiVersion.V1).ShouldBe(first);
        Timestamps.IsValid(Encoding.UTF8.GetBytes(text), XapiVersion.V2).ShouldBe(second);
    }

    [Theory]
    [InlineData("2026-11-30T10:20:30Z", "2026-11-30T10:20:30.0000000")]
    [InlineData("2026-11-30T10:20:30.25Z", "2026-11-30T10:20:30.2500000")]
    [InlineData("2026-11-30T10:20:30+01:30", "2026-11-30T08:50:30.0000000")]
    [InlineData("2026-11-30T10:20:30-01:30", "2026-11-30T11:50:30.0000000")]
    [InlineData("2026-11-30T10:20:30+02", "2026-11-30T08:20:30.0000000")]
    [InlineData("2026-11-30T23:59:60Z", "2026-12-01T00:00:00.0000000")]
    [InlineData("2026-11-30T10:20", "2026-11-30T10:20:00.0000000")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00.0000000")]
    public void A_moment_is_the_same_in_every_zone(string text, string utc)
    {
        Timestamps.TryParse(Encoding.UTF8.GetBytes(text), XapiVersion.V1, out var moment).ShouldBeTrue();
        moment.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff").ShouldBe(utc);
        moment.Offset.ShouldBe(TimeSpan.Zero);
    }
}

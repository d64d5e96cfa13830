using Campus.Cohorts.Calendar;
using Campus.Platform;
using FsCheck;
using FsCheck.Fluent;

namespace Campus.RuleTests.Cohorts.Calendar;

/// <summary>
/// Whatever editors, people and the clock do to a meeting, in any order: calendars follow, and nobody sees another.
/// </summary>
public sealed class SendingProperties
{
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("CAMPUS_TEST_LONG") == "1";
    private static readonly Config Many =
        Config.QuickThrowOnFailure.WithMaxTest(IsLong ? 20_000 : 2_000).WithQuietOnSuccess(true);

    private static Arbitrary<Step[]> Histories => (
        from what in Gen.Choose(0, 15)
        from who in Gen.Choose(0, 3)
        from detail in Gen.Choose(1, 4)
        from isSent in Gen.Frequency((3, Gen.Constant(true)), (1, Gen.Constant(false)))
        select new Step(what, who, detail, isSent)).ArrayOf().Resize(30).ToArbitrary();

    [Fact]
    public void No_history_breaks_what_calendars_rely_on() => Check.One(Many, Prop.ForAll(Histories, history =>
    {
        var mailing = new Mailing();
        mailing.Send();
        foreach (var step in history)
        {
            Do(mailing, step);
            if (step.IsSent)
            {
                mailing.Send();
                mailing.Send().ShouldBe(0, "what was told is not told again");
                mailing.People.ForEach(person => IsAsItStands(mailing, person));
            }
        }
        mailing.People.ForEach(person => IsInOrder(person.Got));
        mailing.People.ForEach(person => NamesNobodyElse(mailing, person));
    }));

    [Fact]
    public void Other_words_are_no_mail_whatever_went_before() => Check.One(Many, Prop.ForAll(Histories, history =>
    {
        var mailing = new Mailing();
        foreach (var step in history)
        {
            Do(mailing, step);
        }
        mailing.Send();
        mailing.Meeting = mailing.Meeting with
        {
            Title = "Anders", Description = "Anders", Url = null, ChangedUtc = mailing.Now,
        };
        mailing.Organizer = new("nieuw@elders.nl", "Nieuw");
        mailing.Send().ShouldBe(0);
    }));

    private static void Do(Mailing mailing, Step step)
    {
        var person = mailing.People[step.Who];
        var meeting = mailing.Meeting;
        switch (step.What)
        {
            case 0 or 1:
                mailing.Meeting = Moved(meeting, step.Detail - 2);
                break;
            case 2 or 3:
                mailing.Meeting = meeting with { Location = $"Zaal {step.Detail}" };
                break;
            case 4:
                mailing.Meeting = meeting with { Link = new($"https://vergader.nl/{step.Detail}") };
                break;
            case 5:
                mailing.Meeting = meeting with { Title = $"Bijeenkomst {step.Detail}", Description = $"{step.Detail}" };
                break;
            case 6 or 7:
                mailing.Meeting = meeting with { CancelledUtc = mailing.Now };
                break;
            case 8 or 9:
                mailing.Meeting = meeting with { CancelledUtc = null };
                break;
            case 10 or 11:
                person.Address = $"p{step.Who}.{step.Detail}@voorbeeld.nl";
                break;
            case 12:
                person.SeatEndedUtc ??= mailing.Now;
                break;
            case 13:
                mailing.Organizer = new($"afspraken{step.Detail}@voorbeeld.nl", "De campus");
                break;
            default:
                mailing.Now = mailing.Now.AddDays(step.Detail);
                break;
        }
    }

    private static Meeting Moved(Meeting meeting, int days) => meeting with
    {
        StartLocal = meeting.StartLocal.AddDays(days),
        EndLocal = meeting.EndLocal.AddDays(days),
        StartUtc = DutchTime.Utc(meeting.StartLocal.AddDays(days)),
        EndUtc = DutchTime.Utc(meeting.EndLocal.AddDays(days)),
    };

    // What the calendars of a person come to, message after message, is what holds.
    private static void IsAsItStands(Mailing mailing, Person person)
    {
        if (mailing.Meeting.StartUtc <= mailing.Now)
        {
            return;
        }
        var isExpected = person.SeatEndedUtc is null && mailing.Meeting.CancelledUtc is null;
        var has = person.Got.GroupBy(one => one.Sending.Address).Select(calendar => calendar.Last())
            .Where(one => one.Sending.Method == ItipMethod.Request).ToList();
        has.Select(one => one.Sending.Address).ShouldBe(isExpected ? [person.Address] : []);
        has.TrueForAll(one => one.Sending.ContentHash == ContentHash.Of(mailing.Meeting)).ShouldBeTrue();
    }

    private static void IsInOrder(List<Received> got)
    {
        var known = new HashSet<string>();
        foreach (var (number, one) in got.Index())
        {
            var (sending, lines) = (one.Sending, Meetings.Lines(one.Text));
            var isRequest = sending.Method == ItipMethod.Request;
            sending.Sequence.ShouldBe(number, "it rises, and begins at 0");
            (isRequest && one.IsAfterEnd).ShouldBeFalse("nobody is invited after the seat ended");
            (isRequest ? known.Count == 0 || known.Contains(sending.Address) : known.Remove(sending.Address))
                .ShouldBeTrue("one address has it at a time, and only what it has is taken from it");
            _ = isRequest && known.Add(sending.Address);
            Said(lines, "METHOD").ShouldBe(isRequest ? "METHOD:REQUEST" : "METHOD:CANCEL");
            Said(lines, "STATUS").ShouldBe(isRequest ? "STATUS:CONFIRMED" : "STATUS:CANCELLED");
            Said(lines, "SEQUENCE").ShouldBe($"SEQUENCE:{number}");
            Said(lines, "ATTENDEE").ShouldEndWith($":mailto:{sending.Address}");
            Said(lines, "UID").ShouldBe(Said(Meetings.Lines(got[0].Text), "UID"));
            Said(lines, "ORGANIZER").ShouldBe(Said(Meetings.Lines(got[0].Text), "ORGANIZER"));
            Said(lines, "DTSTART").ShouldEndWith($":{one.Meeting.StartLocal:yyyyMMdd'T'HHmmss}");
        }
    }

    private static void NamesNobodyElse(Mailing mailing, Person person)
    {
        var texts = person.Got.Select(one => one.Text).Append(mailing.Feed(person))
            .Select(text => string.Join('\n', Meetings.Lines(text))).ToList();
        foreach (var other in mailing.People.Where(other => other != person))
        {
            string[] words = [other.Name, other.Uid, .. other.Got.Select(one => one.Sending.Address), other.Address];
            texts.Any(text => words.Any(text.Contains)).ShouldBeFalse();
        }
        texts[^1].Contains(person.Name).ShouldBeFalse("a feed does not even name its reader");
    }

    // Single, so that there is one of it.
    private static string Said(string[] lines, string property) =>
        lines.SkipWhile(line => property != "METHOD" && line != "BEGIN:VEVENT")
            .Single(line => line.Split(':', ';')[0] == property);

    private sealed record Step(int What, int Who, int Detail, bool IsSent);
}

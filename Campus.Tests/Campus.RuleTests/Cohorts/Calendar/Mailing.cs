using Campus.Cohorts.Calendar;

namespace Campus.RuleTests.Cohorts.Calendar;

/// <summary>A meeting, the three who go to it and who teaches it, and every message that each of them gets.</summary>
internal sealed class Mailing
{
    private static readonly string[] Names = ["Zoë Jansen", "Emine Yılmaz", "محمد", "Roos de Vries"];

    public Mailing() => People =
    [
        .. Names.Select((name, number) => new Person(
            name, $"p{number}@voorbeeld.nl", number == 3
                ? CalendarUid.OfTrainer("4first", "roos", Meetings.Host)
                : CalendarUid.OfApplication("4first", new Guid(number, 0, 0, new byte[8]), Meetings.Host))),
    ];

    public List<Person> People { get; }

    public Meeting Meeting { get; set; } = Meetings.First;

    public CalendarAddress Organizer { get; set; } = Meetings.Campus;

    public DateTime Now { get; set; } = Meetings.Now;

    /// <summary>Sends all that is due; gives back how many messages that were.</summary>
    public int Send() => People.Sum(Send);

    public string Feed(Person person) => Published.Feed(
        "Mijn bijeenkomsten",
        [new(Meeting, person.Uid, person.Got.LastOrDefault()?.Sending.Sequence ?? 0, person.SeatEndedUtc)],
        Now);

    private int Send(Person person)
    {
        var sent = 0;
        while (NextSending.After(person.Got.LastOrDefault()?.Sending, StandingOf(person)) is { } next)
        {
            var text = Itip.Write(next, Meeting, person.Name, Now).Calendar;
            person.Got.Add(new(next, text, person.SeatEndedUtc is not null, Meeting));
            (++sent).ShouldBeLessThanOrEqualTo(2, "one to the old address and one to the new");
        }
        return sent;
    }

    // A setting of the site that changes gives another UID for who was not told yet, and for nobody else.
    private Standing StandingOf(Person person) => new(
        Meeting, person.SeatEndedUtc is null, person.Address,
        person.Got.Count == 0 ? person.Uid : "other@x", Organizer, Now);
}

/// <summary>Somebody of a <see cref="Mailing"/>.</summary>
internal sealed class Person(string name, string address, string uid)
{
    public string Name { get; } = name;

    public string Address { get; set; } = address;

    public string Uid { get; } = uid;

    public DateTime? SeatEndedUtc { get; set; }

    public List<Received> Got { get; } = [];
}

/// <summary>A message with how things were when it was sent.</summary>
internal sealed record Received(Sending Sending, string Text, bool IsAfterEnd, Meeting Meeting);

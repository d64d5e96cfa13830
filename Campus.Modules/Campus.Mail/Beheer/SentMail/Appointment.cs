using Campus.Platform;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using MimeKit;

namespace Campus.Mail.Beheer.SentMail;

/// <summary>A calendar part of a mail, in words.</summary>
internal sealed record Appointment(string Act, string What, string When, string? Where)
{
    private const int Most = 20;
    private const int LongestText = 200_000;
    private static readonly Appointment Unreadable = new("Afspraak", "Deze afspraak is niet te lezen.", "", null);

    public static IReadOnlyList<Appointment> Read(TextPart part)
    {
        try
        {
            var text = part.Text;
            if (text.Length > LongestText || Calendar.Load(text) is not { } calendar)
            {
                return [Unreadable];
            }
            var act = ActOf(calendar.Method ?? part.ContentType.Parameters["method"]);
            return [.. calendar.Events.Take(Most).Select(one => Of(act, one))];
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The reader of calendars says what is wrong with a text in many ways.
            return [Unreadable];
        }
    }

    private static Appointment Of(string act, CalendarEvent one) => new(
        one.Status?.ToUpperInvariant() == "CANCELLED" ? ActOf("CANCEL") : act,
        one.Summary is { Length: > 0 } summary ? summary : "(geen onderwerp)",
        WhenOf(one),
        one.Location is { Length: > 0 } location ? location : null);

    private static string ActOf(string? method) => method?.ToUpperInvariant() switch
    {
        "REQUEST" => "Uitnodiging",
        "CANCEL" => "Afgezegd",
        "REPLY" => "Antwoord",
        "COUNTER" => "Ander voorstel",
        _ => "Afspraak",
    };

    private static string WhenOf(CalendarEvent one)
    {
        if (one.DtStart is not { } start)
        {
            return "tijd onbekend";
        }
        return Span(start, one.DtEnd ?? start.Add(one.EffectiveDuration)) + (one.RecurrenceRule is null ? "" : ", en daarna vaker");
    }

    private static string Span(CalDateTime start, CalDateTime end)
    {
        if (!start.HasTime)
        {
            // The end of whole days is the first day that is free again.
            var last = end.Value.AddDays(-1);
            return last <= start.Value ? $"{Day(start.Value)}, de hele dag" : $"{Day(start.Value)} tot en met {Day(last)}";
        }
        var (from, to) = (Local(start), Local(end));
        return to <= from ? $"{Day(from)}, {Hour(from)}"
            : to.Date == from.Date ? $"{Day(from)}, {Hour(from)} tot {Hour(to)}"
            : $"{Day(from)}, {Hour(from)} tot {Day(to)}, {Hour(to)}";
    }

    // A time without a zone is what the clock says where one is.
    private static DateTime Local(CalDateTime moment) => moment.IsFloating ? moment.Value : DutchTime.Local(moment.AsUtc);

    private static string Day(DateTime local) => local.ToString("dddd d MMMM yyyy", DutchTime.Culture);

    private static string Hour(DateTime local) => local.ToString("HH:mm", DutchTime.Culture);
}

using Campus.Platform;

namespace Campus.Editorial.Moments;

/// <summary>Moments to publish at: said without doubt also in the two nights in which the clock changes.</summary>
internal static class DutchMoment
{
    private static readonly TimeZoneInfo Zone = DutchTime.Zone;

    /// <summary>A moment in words; at the end of summer, when an hour comes twice, it says which of the two.</summary>
    public static string Words(DateTime utc)
    {
        var local = DutchTime.Local(utc);
        var words = local.ToString("d MMMM yyyy 'om' HH:mm 'uur'", DutchTime.Culture);
        return Zone.IsAmbiguousTime(local) ? $"{words} ({(Zone.IsDaylightSavingTime(DateTime.SpecifyKind(utc, DateTimeKind.Utc)) ? "zomertijd" : "wintertijd")})" : words;
    }

    /// <summary>What somebody typed as a moment in the Netherlands.</summary>
    public static ChosenMoment Choose(DateTime local)
    {
        var plain = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        if (Zone.IsInvalidTime(plain))
        {
            var later = TimeZoneInfo.ConvertTimeToUtc(plain.AddHours(1), Zone);
            return new(later, $"Om {plain:HH:mm} uur bestaat die dag niet: de klok gaat dan een uur vooruit. Het wordt {Words(later)}.");
        }
        if (Zone.IsAmbiguousTime(plain))
        {
            var first = DateTime.SpecifyKind(plain - Zone.GetAmbiguousTimeOffsets(plain).Max(), DateTimeKind.Utc);
            return new(first, $"Het is die nacht twee keer {plain:HH:mm} uur, want de klok gaat een uur terug. Het wordt de eerste keer: {Words(first)}.");
        }
        return new(TimeZoneInfo.ConvertTimeToUtc(plain, Zone), null);
    }
}

/// <summary>A moment that somebody chose.</summary>
/// <param name="Utc">The moment.</param>
/// <param name="Note">What to say about it when the clock changes that night; null otherwise.</param>
internal sealed record ChosenMoment(DateTime Utc, string? Note);

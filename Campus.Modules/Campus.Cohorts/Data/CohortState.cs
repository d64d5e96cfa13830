using System.Collections.Immutable;
using System.Text.Json;
using Campus.Cohorts.Seats;
using Microsoft.EntityFrameworkCore;

namespace Campus.Cohorts.Data;

/// <summary>
/// Where a group stands, one row that is locked for every command. What can be counted from its applications is not
/// kept here.
/// </summary>
internal sealed class CohortState
{
    public required string CohortId { get; init; }
    public CohortPhase Phase { get; set; }
    public int Maximum { get; set; }
    public long LastSeq { get; set; }
    public int LastQueueNo { get; set; }

    /// <summary>The version of the course that the whole group is on, since it began (R12).</summary>
    public string? PinnedVersionId { get; set; }

    /// <summary>When time brings something by itself; null when nothing is to come.</summary>
    public DateTime? DueUtc { get; set; }

    /// <summary>What was agreed about seats besides who has them, as JSON.</summary>
    public string Agreed { get; set; } = "{}";

    /// <summary>The seats of the group, with these applications.</summary>
    public CohortSeats Seats(IEnumerable<ApplicationRow> applications)
    {
        var agreed = JsonSerializer.Deserialize<Agreements>(Agreed)!;
        return new()
        {
            Phase = Phase,
            Maximum = Maximum,
            LastSeq = LastSeq,
            LastQueueNo = LastQueueNo,
            FreeCancelUntilUtc = agreed.FreeCancelUntilUtc,
            CalledFor = agreed.CalledFor,
            Reservations = agreed.Reservations,
            PartyTurns = agreed.PartyTurns,
            PassedParties = agreed.PassedParties,
            Applications = applications.ToImmutableDictionary(row => row.Id, row => row.Application),
        };
    }

    public void Take(CohortSeats seats)
    {
        (Phase, Maximum, LastSeq, LastQueueNo) = (seats.Phase, seats.Maximum, seats.LastSeq, seats.LastQueueNo);
        Agreed = JsonSerializer.Serialize(new Agreements
        {
            FreeCancelUntilUtc = seats.FreeCancelUntilUtc,
            CalledFor = seats.CalledFor,
            Reservations = seats.Reservations,
            PartyTurns = seats.PartyTurns,
            PassedParties = seats.PassedParties,
        });
    }

    public static void Configure(ModelBuilder model) => model.Entity<CohortState>(state =>
    {
        state.ToTable("CohortStates");
        state.HasKey(row => row.CohortId);
        state.Property(row => row.CohortId).HasMaxLength(CohortTables.IdLength);
        state.Property(row => row.PinnedVersionId).HasMaxLength(CohortTables.IdLength);
        state.HasIndex(row => row.DueUtc);
        state.Property(row => row.Phase).HasConversion<string>().HasMaxLength(CohortTables.WordLength);
    });

    private sealed record Agreements
    {
        public DateTime? FreeCancelUntilUtc { get; init; }
        public int CalledFor { get; init; }
        public ImmutableDictionary<string, Reservation> Reservations { get; init; } =
            ImmutableDictionary<string, Reservation>.Empty;
        public ImmutableDictionary<Guid, DateTime> PartyTurns { get; init; } =
            ImmutableDictionary<Guid, DateTime>.Empty;
        public ImmutableHashSet<Guid> PassedParties { get; init; } = [];
    }
}

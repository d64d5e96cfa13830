using System.Text.Json;
using System.Text.Json.Serialization;
using Campus.Cohorts.Seats;
using Microsoft.EntityFrameworkCore;

namespace Campus.Cohorts.Data;

/// <summary>A line of the ledger. The database refuses to change or delete one.</summary>
internal sealed class SeatEventRow
{
    private static readonly JsonSerializerOptions Said =
        new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public required string CohortId { get; init; }
    public long Seq { get; init; }
    public SeatEventKind Kind { get; init; }
    public Guid? ApplicationId { get; init; }
    public DateTime AtUtc { get; init; }
    public string? ByPersonId { get; init; }

    /// <summary>The command with which it came.</summary>
    public Guid CommandId { get; init; }

    public long? CauseSeq { get; init; }
    public required string Rule { get; init; }
    public required string Facts { get; init; }

    public SeatEvent Event =>
        new(
            Seq, Kind, ApplicationId, AtUtc, ByPersonId, CauseSeq, Rule,
            JsonSerializer.Deserialize<SeatFacts>(Facts, Said)!);

    public static SeatEventRow Of(string cohortId, Guid commandId, SeatEvent happened) => new()
    {
        CohortId = cohortId,
        Seq = happened.Seq,
        Kind = happened.Kind,
        ApplicationId = happened.ApplicationId,
        AtUtc = happened.AtUtc,
        ByPersonId = happened.ByPersonId,
        CommandId = commandId,
        CauseSeq = happened.CauseSeq,
        Rule = happened.Rule,
        Facts = JsonSerializer.Serialize(happened.Facts, Said),
    };

    public static void Configure(ModelBuilder model) => model.Entity<SeatEventRow>(line =>
    {
        line.ToTable("SeatEvents");
        line.HasKey(row => new { row.CohortId, row.Seq });
        line.Property(row => row.CohortId).HasMaxLength(CohortTables.IdLength);
        line.Property(row => row.Kind).HasConversion<string>().HasMaxLength(CohortTables.WordLength);
        line.Property(row => row.ByPersonId).HasMaxLength(CohortTables.IdLength);
        line.Property(row => row.Rule).HasMaxLength(CohortTables.WordLength);
        line.Ignore(row => row.Event);
        line.HasIndex(row => row.ApplicationId);
    });
}

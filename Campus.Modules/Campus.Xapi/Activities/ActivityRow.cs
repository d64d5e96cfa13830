using Microsoft.EntityFrameworkCore;

namespace Campus.Xapi.Activities;

/// <summary>What the store knows of an activity, made of all that statements told.</summary>
internal sealed class ActivityRow
{
    /// <summary>The key of <see cref="Iri"/>.</summary>
    public long Key { get; init; }

    public required string Iri { get; init; }

    public required string Definition { get; set; }

    public static void Configure(ModelBuilder model) => model.Entity<ActivityRow>(activity =>
    {
        activity.ToTable("XapiActivities");
        activity.HasKey(row => row.Key);
        activity.Property(row => row.Key).ValueGeneratedNever();
    });
}

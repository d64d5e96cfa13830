using Campus.Contents;

namespace Campus.Cohorts.Types;

/// <summary>What every group has, as editors write it.</summary>
internal sealed record CohortPart
{
    public ContentPickerField? Course { get; init; }
    public DateField? Start { get; init; }
    public DateField? End { get; init; }
    public DateField? EnrolFrom { get; init; }
    public DateField? EnrolUntil { get; init; }
    public DateField? CancelUntil { get; init; }
    public NumericField? Minimum { get; init; }
    public NumericField? Maximum { get; init; }
    public BooleanField? NeedsApproval { get; init; }
    public TextField? ApprovedBy { get; init; }
    public NumericField? OfferWithinDays { get; init; }
    public UserPickerField? Trainers { get; init; }
    public TextField? Place { get; init; }
    public BooleanField? Online { get; init; }
    public TextField? Price { get; init; }
    public MarkdownField? Introduction { get; init; }
    public MarkdownField? Bring { get; init; }
}

/// <summary>Whose people an in-company group is for.</summary>
internal sealed record InCompanyPart
{
    public TextField? Organisation { get; init; }
    public UserPickerField? Contact { get; init; }
}

/// <summary>When and where a meeting is.</summary>
internal sealed record MeetingPart
{
    public DateTimeField? Start { get; init; }
    public DateTimeField? End { get; init; }
    public TextField? Place { get; init; }
    public TextField? Link { get; init; }
    public MarkdownField? Preparation { get; init; }
}

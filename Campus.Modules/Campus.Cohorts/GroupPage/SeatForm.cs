using Campus.Cohorts.Booking;
using Campus.Cohorts.Seats;
using Campus.Platform;

namespace Campus.Cohorts.GroupPage;

/// <summary>Sends what somebody asks on a page about her own seat.</summary>
internal sealed class SeatForm(SeatBooking booking, ICurrentUser user)
{
    /// <summary>
    /// Who she is for a group: for one of an organisation its member, otherwise of the first organisation she is
    /// verified for.
    /// </summary>
    public Applicant Applicant(SeenGroup group) => new(
        user.Id,
        group.Index.OrganisationId
            ?? user.Memberships.Select(membership => membership.OrganisationId).FirstOrDefault());

    /// <summary>
    /// The application that a form makes. The id of a form is only a number of who sent it: used for another group, or by
    /// somebody else, it is another application.
    /// </summary>
    public Guid ApplicationOf(SeenGroup group, Guid formId) =>
        NameBasedGuid.Of("application", group.Index.CohortId, user.Id!, formId.ToString());

    /// <summary>Sends a command under the id that the form was made with.</summary>
    public async Task<Refusal?> SendAsync(
        SeenGroup group, Guid formId, SeatCommand command, CancellationToken cancellationToken)
    {
        var commandId = NameBasedGuid.Of(command.GetType().Name, user.Id!, formId.ToString());
        return (await booking.RunAsync(group.Index.CohortId, commandId, command, user.Id, cancellationToken)).Refusal;
    }
}

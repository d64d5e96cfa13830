using Campus.Platform;

namespace Campus.Mail.Beheer.FailedMessages;

/// <summary>On the start of beheer: what could not be sent and waits for whoever may try again.</summary>
internal sealed class FailedNotice(IFailedMessages failed, IPermissions permissions, ICurrentUser user)
    : ISlotSource
{
    private const int AfterTheSite = 200;

    public async ValueTask<IReadOnlyList<SlotPiece>> ForAsync(
        Slot slot, CancellationToken cancellationToken = default) =>
        slot.Place == SlotPlace.BeheerStart
        && await permissions.HasAsync(user.Principal, MailPermissions.ResendMail.Name, cancellationToken)
        && await failed.CountSetAsideAsync(cancellationToken) is var count and > 0
            ? [new SlotPiece(AfterTheSite, "/Mail/Beheer/FailedMessages/_Notice.cshtml", count)]
            : [];
}

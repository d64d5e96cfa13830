using Campus.Platform;

namespace Campus.Cohorts.Approvals;

/// <summary>On <c>/mijn</c>: that applications wait for her word. Nothing for who has nothing to decide.</summary>
internal sealed class RequestsPiece(RequestList requests) : ISlotSource
{
    private const int BeforeGroups = 40;

    public async ValueTask<IReadOnlyList<SlotPiece>> ForAsync(
        Slot slot, CancellationToken cancellationToken = default) =>
        slot.Place == SlotPlace.MyLearning && await requests.MayDecideAsync(cancellationToken)
            && await requests.CountAsync(cancellationToken) is > 0 and var count
            ? [new(BeforeGroups, "/Cohorts/Approvals/_Waiting.cshtml", count)]
            : [];
}

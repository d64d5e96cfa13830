using Campus.Platform;

namespace Campus.Mail.Delivery;

/// <summary>Sends no mail any more to somebody who is erased, and forgets what waited.</summary>
internal sealed class ErasedAddressee(IWaitingMessages waiting) : IDomainEventHandler<AccountErased>
{
    public Task HandleAsync(AccountErased happened, CancellationToken cancellationToken) => waiting.ForgetAsync(happened.PersonId, cancellationToken);
}

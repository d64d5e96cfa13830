namespace Campus.Platform;

/// <summary>Who may do something here, for handing work to them. Accounts answers.</summary>
public interface IColleagues
{
    /// <summary>The people whose roles grant a permission, by name; a hundred at most.</summary>
    Task<IReadOnlyList<Colleague>> WithPermissionAsync(string permission, CancellationToken cancellationToken = default);
}

/// <summary>Somebody to hand work to.</summary>
/// <param name="Id">The person's id.</param>
/// <param name="Name">The name to show.</param>
/// <param name="Email">The address for a mail about it; never shown to others.</param>
/// <param name="Roles">The roles this person has that grant the permission.</param>
public sealed record Colleague(string Id, string Name, string Email, IReadOnlyList<string> Roles);

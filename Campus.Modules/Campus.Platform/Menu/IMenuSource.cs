namespace Campus.Platform;

/// <summary>Gives menu entries that are data instead of code: those that editors put in a menu.</summary>
public interface IMenuSource
{
    /// <summary>The entries of one menu, in order; who may see them is asked afterwards.</summary>
    ValueTask<IReadOnlyList<MenuItem>> ForAsync(MenuPlace place, CancellationToken cancellationToken = default);
}

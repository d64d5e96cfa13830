using System.Linq.Expressions;

namespace Campus.Platform;

/// <summary>
/// Says on which things the current user may do something: on all of a kind, because a role grants it, or on some of
/// them, because of what this person is there. Ask before the query and put the answer in it: what one may not see is
/// not there.
/// </summary>
/// <typeparam name="TThing">The kind of thing, by the record that its module shows to others.</typeparam>
public interface IPermissionsOn<TThing>
{
    /// <summary>On which things the current user has a permission.</summary>
    ValueTask<Reach> WhereAsync(string permission, CancellationToken cancellationToken = default);
}

/// <summary>
/// A reason for permissions on some things, such as a membership. The module that knows the reason answers.
/// </summary>
/// <typeparam name="TThing">The kind of thing.</typeparam>
public interface IPermissionSource<TThing>
{
    /// <summary>The ids of the things on which the current user holds one of these permissions.</summary>
    ValueTask<IReadOnlyCollection<string>> ThingsAsync(IReadOnlySet<string> permissions,
        CancellationToken cancellationToken = default);
}

/// <summary>On which things of a kind somebody may do something.</summary>
/// <param name="Everything">Whether it is all of them.</param>
/// <param name="Ids">The ids of those it is, when it is not all.</param>
public sealed record Reach(bool Everything, IReadOnlyCollection<string> Ids)
{
    /// <summary>Whether there is nothing at all.</summary>
    public bool IsNothing => !Everything && Ids.Count == 0;

    /// <summary>Those rows of a query that belong to things within reach.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="thing">Which thing a row belongs to.</param>
    public IQueryable<TRow> Of<TRow>(IQueryable<TRow> rows, Expression<Func<TRow, string>> thing)
    {
        if (Everything)
        {
            return rows;
        }
        IEnumerable<string> ids = Ids;
        Expression<Func<string, bool>> isWithin = id => ids.Contains(id);
        var body = new Replacement(isWithin.Parameters[0], thing.Body).Visit(isWithin.Body);
        return rows.Where(Expression.Lambda<Func<TRow, bool>>(body, thing.Parameters));
    }

    private sealed class Replacement(ParameterExpression parameter, Expression by) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? by : node;
    }
}

internal sealed class PermissionsOn<TThing>(
    PermissionCatalog catalog, IPermissions permissions, ICurrentUser user,
    IEnumerable<IPermissionSource<TThing>> sources)
    : IPermissionsOn<TThing>
{
    public async ValueTask<Reach> WhereAsync(string permission, CancellationToken cancellationToken = default)
    {
        if (await permissions.HasAsync(user.Principal, permission, cancellationToken))
        {
            return new Reach(true, []);
        }
        var granting = catalog.GrantedBy(permission);
        HashSet<string> things = new(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            things.UnionWith(await source.ThingsAsync(granting, cancellationToken));
        }
        return new Reach(false, things);
    }
}

using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Campus.Platform;

/// <summary>
/// A query that is translated once, for what every page asks: reading its expression anew costs more than the database
/// does. EF keeps a compiled query for one model only, and there is a model for each kind of database.
/// </summary>
/// <typeparam name="TQuery">What <c>EF.CompileAsyncQuery</c> makes.</typeparam>
/// <param name="compile">Makes the query; asked once for each model.</param>
public sealed class KeptQuery<TQuery>(Func<TQuery> compile)
    where TQuery : class
{
    private readonly ConditionalWeakTable<IModel, TQuery> byModel = [];

    /// <summary>The query for the database that <paramref name="db"/> works on.</summary>
    public TQuery For(CampusDb db) => byModel.GetValue(db.Model, _ => compile());
}

using Microsoft.Extensions.DependencyInjection;

namespace Campus.Contents;

/// <summary>All kinds of fields that the modules of this campus brought.</summary>
public sealed class FieldKinds(IEnumerable<FieldKind> kinds)
{
    private readonly Dictionary<string, FieldKind> byName =
        kinds.ToDictionary(kind => kind.FieldName, StringComparer.OrdinalIgnoreCase);

    /// <summary>All of them, in the order in which somebody chooses one.</summary>
    public IReadOnlyList<FieldKind> All { get; } = [.. kinds.OrderBy(kind => kind.Order)];

    /// <summary>The kind that definitions call by a name; null when the campus does not have it.</summary>
    public FieldKind? Find(string fieldName) => byName.GetValueOrDefault(fieldName);
}

/// <summary>Registers kinds of fields.</summary>
public static class FieldKindRegistration
{
    /// <summary>Adds a kind of field, with its editors.</summary>
    public static IServiceCollection AddFieldKind<TKind>(this IServiceCollection services)
        where TKind : FieldKind, new()
    {
        var kind = new TKind();
        services.AddSingleton<FieldKind>(kind).AddSingleton<IFieldEditor>(kind);
        foreach (var editor in kind.OtherEditors)
        {
            services.AddSingleton(editor);
        }
        return services;
    }
}

using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Campus.Platform;

namespace Campus.ArchitectureTests;

/// <summary>A module shows its root namespace and nothing else, and what it shows is explained.</summary>
public sealed partial class ContractTests
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Assembly[] Modules =
    [
        typeof(StartupBase).Assembly,
        .. Campus.Web.CampusModules.Catalog().Modules.Select(module => module.Assembly),
    ];

    // Orchard Core's own contracts, which have the methods they have.
    private static readonly HashSet<string> OrchardContracts = new(StringComparer.Ordinal) { "IContentManager", "IContentHandler" };

    private static IEnumerable<(Assembly Assembly, Type Type)> PublicTypes =>
        from assembly in Modules
        from type in assembly.GetExportedTypes()
        where !type.IsDefined(typeof(CompilerGeneratedAttribute))
        select (assembly, type);

    [Fact]
    public void Only_types_of_the_root_namespace_are_public() =>
        Rule.Holds(
            from entry in PublicTypes
            where entry.Type.Namespace != entry.Assembly.GetName().Name
            select entry.Type.FullName);

    [Fact]
    public void Public_types_and_their_members_are_documented() =>
        Rule.Holds(
            from assembly in Modules
            let documented = Documented(assembly)
            from type in assembly.GetExportedTypes()
            from id in Ids(type)
            where !documented.Contains(id)
            select id);

    [Fact]
    public void Interfaces_have_at_most_eight_methods() =>
        Rule.Holds(
            from entry in PublicTypes
            where entry.Type.IsInterface && !OrchardContracts.Contains(entry.Type.Name) 
                && entry.Type.GetMethods(Declared).Count(method => !method.IsSpecialName) > 8
            select entry.Type.FullName);

    private static HashSet<string> Documented(Assembly assembly) =>
        XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml"))
            .Descendants("member")
            .Select(member => Arity().Replace(member.Attribute("name")!.Value.Split('(')[0], ""))
            .ToHashSet(StringComparer.Ordinal);

    // Without parameter lists: an overload beside a documented one is found by its reader too.
    private static IEnumerable<string> Ids(Type type)
    {
        var name = type.FullName!.Replace('+', '.').Split('`')[0];
        yield return $"T:{name}";
        var parameters = type.GetConstructors().SelectMany(constructor => constructor.GetParameters()).Select(parameter => parameter.Name).ToHashSet();
        foreach (var property in type.GetProperties(Declared))
        {
            // The properties of a record's parameter list are documented by the record.
            if (!parameters.Contains(property.Name) && !IsOverride(property.GetMethod ?? property.SetMethod!) && property.Name != "EqualityContract")
            {
                yield return $"P:{name}.{property.Name}";
            }
        }
        foreach (var method in type.GetMethods(Declared))
        {
            if (!method.IsSpecialName && !IsOverride(method) && !IsOfRecord(type, method) && !method.IsDefined(typeof(CompilerGeneratedAttribute)))
            {
                yield return $"M:{name}.{method.Name}";
            }
        }
        foreach (var field in type.GetFields(Declared).Where(field => !field.IsSpecialName))
        {
            yield return $"F:{name}.{field.Name}";
        }
    }

    private static bool IsOverride(MethodInfo method) => method.GetBaseDefinition() != method;

    private static bool IsOfRecord(Type type, MethodInfo method) =>
        type.GetMethod("<Clone>$") is not null && method.Name is "<Clone>$" or "Deconstruct" or "Equals";

    [GeneratedRegex("`+[0-9]+")]
    private static partial Regex Arity();
}

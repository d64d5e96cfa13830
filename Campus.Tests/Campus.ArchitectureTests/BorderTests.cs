using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace Campus.ArchitectureTests;

/// <summary>What was one module uses some types across its new borders that are no contract. How many may only fall.</summary>
public sealed class BorderTests
{
    private static readonly (string User, string Used, int Most)[] Borders =
    [
        ("Campus.Media", "Campus.Contents", 11),
        ("Campus.Editorial", "Campus.Contents", 36),
        ("Campus.Editorial", "Campus.Media", 2),
    ];

    [Fact]
    public void Internal_types_used_across_a_border_only_become_fewer() =>
        Rule.Holds(
            from border in Borders
            let used = Internals(border.User, border.Used)
            where used.Count != border.Most
            select used.Count > border.Most
                ? $"{border.User} uses {used.Count} internal types of {border.Used}, at most {border.Most}: {string.Join(", ", used)}"
                : $"{border.User} uses only {used.Count} internal types of {border.Used}: write that down here");

    [Fact]
    public void Only_these_borders_are_open() =>
        Rule.Holds(
            from project in SourceFile.All.Where(file => file.Extension == ".csproj" && file.Path.StartsWith("Campus.Modules/", StringComparison.Ordinal))
            let used = Path.GetFileNameWithoutExtension(project.Name)
            from opened in XDocument.Parse(project.Text).Descendants("InternalsVisibleTo").SelectMany(to => to.Attribute("Include")!.Value.Split(';'))
            where SourceFile.All.Any(file => file.Path == $"Campus.Modules/{opened}/{opened}.csproj")
            where !Borders.Any(border => border.User == opened && border.Used == used)
            select $"{used} opens itself to {opened}");

    // What the compiled assembly names and is not public; constants are copied and leave no name.
    private static IReadOnlyList<string> Internals(string user, string used)
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, $"{user}.dll"));
        using var file = new PEReader(stream);
        var metadata = file.GetMetadataReader();
        var assembly = Assembly.Load(used);
        return
        [
            .. from handle in metadata.TypeReferences
               let type = metadata.GetTypeReference(handle)
               where type.ResolutionScope.Kind == HandleKind.AssemblyReference
               where metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name) == used
               let name = $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}"
               where assembly.GetType(name) is { IsPublic: false }
               orderby name
               select name,
        ];
    }
}

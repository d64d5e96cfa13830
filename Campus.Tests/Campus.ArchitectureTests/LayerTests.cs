using System.Reflection;
using System.Xml.Linq;

namespace Campus.ArchitectureTests;

/// <summary>References point down the layers of <c>docs/map.md</c>, never up and never sideways.</summary>
public sealed class LayerTests
{
    private const string Databases = "Campus.Database.";
    private const string Host = "Campus.Web";

    // What editors do changes most and is the largest: nothing is built again for it, because nothing refers to it.
    private const string Leaf = "Campus.Editorial";

    private static readonly Dictionary<string, int> Layers = new(StringComparer.Ordinal)
    {
        ["Campus.Platform"] = 0,
        ["Campus.Theme"] = 1,
        ["Campus.Contents"] = 2,
        ["Campus.Accounts"] = 2,
        ["Campus.Xapi"] = 2,
        ["Campus.Mail"] = 2,
        ["Campus.Media"] = 3,
        [Leaf] = 4,
        ["Campus.Courses"] = 4,
        ["Campus.Cohorts"] = 5,
        ["Campus.Publications"] = 6,
        [Host] = 7,
    };

    private static IEnumerable<SourceFile> Projects =>
        SourceFile.All.Where(file => file.Extension == ".csproj" && !file.IsTest);

    [Fact]
    public void Every_project_has_its_layer() =>
        Rule.Holds(Projects.Select(NameOf).Where(name => !IsDatabase(name) && !Layers.ContainsKey(name)));

    [Fact]
    public void Project_files_point_down_only() =>
        Rule.Holds(
            from project in Projects
            from reference in XDocument.Parse(project.Text).Descendants("ProjectReference")
            from target in Expand(reference.Attribute("Include")!.Value)
            where !MayUse(NameOf(project), target)
            select $"{project.Path} -> {target}");

    [Fact]
    public void Compiled_assemblies_point_down_only() =>
        Rule.Holds(
            from file in Directory.EnumerateFiles(AppContext.BaseDirectory, "Campus.*.dll")
            let name = Path.GetFileNameWithoutExtension(file)
            where Layers.ContainsKey(name) || IsDatabase(name)
            from reference in Assembly.LoadFrom(file).GetReferencedAssemblies()
            let target = reference.Name!
            where target.StartsWith("Campus.", StringComparison.Ordinal) && !MayUse(name, target)
            select $"{name} -> {target}");

    [Fact]
    public void Modules_do_not_inherit_references_from_each_other()
    {
        var props = SourceFile.All.Single(file => file.Path == "Campus.Modules/Directory.Build.props");
        props.Text.ShouldContain("<DisableTransitiveProjectReferences>true</DisableTransitiveProjectReferences>");
    }

    private static string NameOf(SourceFile project) => Path.GetFileNameWithoutExtension(project.Name);

    private static bool IsDatabase(string name) => name.StartsWith(Databases, StringComparison.Ordinal);

    private static bool MayUse(string user, string used)
    {
        if (IsDatabase(user))
        {
            // Its compiled model names the rows of every module.
            return Layers.TryGetValue(used, out var layer) && layer < Layers[Host];
        }
        return IsDatabase(used) || used == Leaf ? user == Host : Layers.GetValueOrDefault(user, -1) > Layers.GetValueOrDefault(used, int.MaxValue);
    }

    // The host takes in whole folders: ../Campus.Modules/*/*.csproj.
    private static IEnumerable<string> Expand(string include)
    {
        var path = include.Replace('\\', '/').TrimStart('.', '/');
        return path.Contains('*', StringComparison.Ordinal)
            ? Projects.Where(project => project.Path.StartsWith(path[..path.IndexOf('*', StringComparison.Ordinal)], StringComparison.Ordinal)).Select(NameOf)
            : [Path.GetFileNameWithoutExtension(path)];
    }
}

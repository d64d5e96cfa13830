namespace Campus.ArchitectureTests.Folders;

/// <summary>
/// The top folders of a module use each other in one direction. A circle of folders is one big folder under many names: nobody
/// can read or change one of them without the others.
/// </summary>
public sealed class FolderTests
{
    [Fact]
    public void Folders_of_a_module_do_not_go_in_circles() =>
        Shrinking.Holds(
            Circles.Known,
            from module in ModuleFolders.Modules.Select(path => new ModuleFolders(path))
            from arrow in module.Circles
            select ($"{module.Name}: {arrow.From} -> {arrow.To}", arrow.Place));

    [Fact]
    public void The_measure_sees_who_uses_whom()
    {
        var xapi = new ModuleFolders("Campus.Modules/Campus.Xapi").Arrows.Select(arrow => (arrow.From, arrow.To)).ToList();

        xapi.ShouldContain(("Storing", "Data"));
        xapi.ShouldContain(("Beheer", "Credentials"));
        xapi.ShouldNotContain(("Data", "Storing"));
        xapi.ShouldNotContain(("Statements", "Beheer"));
    }
}

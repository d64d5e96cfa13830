using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Campus.ArchitectureTests;

/// <summary>
/// Publishing itself does not ask the gate, as in Orchard Core: whoever calls it does (decision 15). How each door holds
/// what the gate stops is shown by the tests of publishing.
/// </summary>
public sealed class DoorTests
{
    private static readonly Dictionary<string, string> Doors = new(StringComparer.Ordinal)
    {
        ["Campus.Modules/Campus.Editorial/Editor/ItemRepository.cs"] = "for Publications, which asks before it",
        ["Campus.Modules/Campus.Editorial/Schedule/ScheduleWork.cs"] = "asks",
        ["Campus.Modules/Campus.Contents/Api/PostedItems.cs"] = "asks",
    };

    [Fact]
    public void Only_these_doors_lead_to_the_site() =>
        Rule.Holds(
            from file in SourceFile.Product
            let publishes = file.Root.DescendantNodes().OfType<MemberAccessExpressionSyntax>().Any(IsPublishing)
            where publishes != Doors.ContainsKey(file.Path)
            select $"{file.Path}: publishes, or no longer does; ask IPublicationGate and write it down here");

    [Fact]
    public void Only_publications_publish_what_editors_have_open() =>
        Rule.Holds(
            from file in SourceFile.Product
            from call in file.Root.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
            where call.ToString() == "items.PublishAsync" && file.Name != "Publications.cs"
            select file.At(call));

    private static bool IsPublishing(MemberAccessExpressionSyntax access) =>
        access.ToString() == "contents.PublishAsync";
}

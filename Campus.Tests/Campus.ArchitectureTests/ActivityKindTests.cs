using System.Text.RegularExpressions;
using Campus.ArchitectureTests.Folders;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Campus.ArchitectureTests;

/// <summary>
/// A kind of activity is one folder and one line that adds it. Who takes the folder and the line away is rid of the kind; who
/// adds a kind touches nothing else.
/// </summary>
public sealed class ActivityKindTests
{
    private const string Module = "Campus.Modules/Campus.Courses";
    private const string Folder = $"{Module}/Activities/";
    private const string Registration = $"{Folder}ActivityServices.cs";

    [Fact]
    public void No_folder_of_courses_looks_up_at_the_kinds_of_activity() =>
        Rule.Holds(
            from arrow in new ModuleFolders(Module).Arrows
            where arrow.To == "Activities"
            select arrow.Place);

    [Fact]
    public void A_kind_of_activity_is_named_in_its_folder_and_where_it_is_added_only() =>
        Rule.Holds(
            from name in Names.Distinct()
            let word = new Regex($@"(?<![\w=]){Regex.Escape(name.Word)}(?!\w)")
            from file in Shipped
            where !file.Path.StartsWith(name.Folder, StringComparison.Ordinal) && file.Path != Registration
            where !IsOnlyCode(name.Word) || file.Path.StartsWith(Module, StringComparison.Ordinal)
            from line in file.Text.Split('\n').Index()
            where word.IsMatch(line.Item)
            select $"{file.Path}:{line.Index + 1}: {name.Word} is of {name.Folder}");

    [Fact]
    public void Every_kind_has_a_folder_of_its_own_and_is_added()
    {
        var added = Regex.Matches(SourceFile.All.Single(file => file.Path == Registration).Text, @"AddActivityKind<(\w+)>")
            .Select(match => match.Groups[1].Value).ToList();

        added.ShouldBe(Kinds.Select(kind => kind.Type.Identifier.Text), ignoreOrder: true);
        Kinds.Select(kind => kind.Folder).ShouldBeUnique();
        Names.Select(name => name.Word).ShouldContain("TextActivity");
    }

    private static IEnumerable<SourceFile> Shipped => SourceFile.Product.Concat(SourceFile.Razor).Concat(
        SourceFile.All.Where(file => file.Extension is ".js" or ".mjs" or ".css" && !file.IsTest));

    private static IEnumerable<(string Folder, TypeDeclarationSyntax Type)> Types =>
        from file in SourceFile.Product
        where file.Path.StartsWith(Folder, StringComparison.Ordinal) && file.Path != Registration
        from type in file.Root.DescendantNodes().OfType<TypeDeclarationSyntax>()
        select (file.Path[..(file.Path.LastIndexOf('/') + 1)], type);

    private static IEnumerable<(string Folder, TypeDeclarationSyntax Type)> Kinds =>
        Types.Where(one => one.Type.BaseList?.Types.Any(type => type.ToString() == "ActivityKind") == true);

    // What a kind is called: its kind, its activity, its acts and parts, its content type and, between quotes, its bag.
    private static IEnumerable<(string Folder, string Word)> Names =>
        Types.Where(one => IsNamed(one.Type.Identifier.Text)).Select(one => (one.Folder, one.Type.Identifier.Text)).Concat(
            from kind in Kinds
            from property in kind.Type.Members.OfType<PropertyDeclarationSyntax>()
            where property.Identifier.Text is "Type" or "Parts"
            from text in property.DescendantNodes().OfType<LiteralExpressionSyntax>()
            where text.IsKind(SyntaxKind.StringLiteralExpression)
            select (kind.Folder, property.Identifier.Text == "Parts" ? text.ToString() : text.Token.ValueText));

    // Kinds and acts stand in no content: other modules cannot see them, and may have a word of their own like it.
    private static bool IsOnlyCode(string word) => Regex.IsMatch(word, "(Kind|Act)$");

    private static bool IsNamed(string type) => Regex.IsMatch(type, "(Kind|Activity|Part|Act)$");
}

using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Campus.ArchitectureTests;

/// <summary>
/// A kind of field is one folder and one line of registration. Reading what a field holds through its public record is use;
/// naming the kind, in a text or in a test of types, is knowing it, and only its own folder does.
/// </summary>
public sealed partial class FieldKindTests
{
    // Who knows a kind all the same, and why. The list only gets shorter.
    private static readonly Dictionary<string, string> Knowing = new(StringComparer.Ordinal)
    {
        ["Campus.Modules/Campus.Courses/Beheer/Scripts/ScriptEditor.cs: TextField"] = "an editor of its own for a kind that is there says which",
    };

    private static readonly Lazy<IReadOnlyList<Kind>> Found = new(() =>
    [
        .. from file in SourceFile.Product
           from type in file.Root.DescendantNodes().OfType<ClassDeclarationSyntax>()
           let start = type.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault()
           where start?.Type.ToString() == "FieldKind"
           let record = ((InvocationExpressionSyntax)start.ArgumentList.Arguments[0].Expression).ArgumentList.Arguments[0].ToString()
           select new Kind(record, type.Identifier.Text, file.Path[..file.Path.LastIndexOf('/')]),
    ]);

    private static IReadOnlyList<Kind> Kinds => Found.Value;

    [Fact]
    public void Every_kind_has_a_folder_with_both_its_views_and_one_line_of_registration()
    {
        Kinds.Count.ShouldBeGreaterThan(16);
        Rule.Holds(
            from kind in Kinds
            let views = SourceFile.Razor.Where(file => kind.Owns(file)).Select(file => file.Name).ToList()
            let lines = Registrations(kind).Count
            where !views.Contains("_Edit.cshtml") || !views.Contains("_Show.cshtml") || lines != 1
            select $"{kind.Folder}: {lines} lines of registration, {string.Join(", ", views)}");
    }

    [Fact]
    public void A_kind_is_known_in_its_own_folder_only() =>
        Shrinking.Holds(
            Knowing.Keys,
            from kind in Kinds
            from file in SourceFile.All
            where !file.IsTest && !kind.Owns(file)
            let place = PlaceIn(file, kind)
            where place is not null
            select ($"{file.Path}: {kind.Name}", place));

    [Fact]
    public void What_a_kind_is_made_of_is_used_in_its_folder_only() =>
        Rule.Holds(
            from kind in Kinds
            let module = string.Join('/', kind.Folder.Split('/')[..2]) + "/"
            let own = SourceFile.Product.Where(kind.Owns).SelectMany(InternalTypes).ToHashSet(StringComparer.Ordinal)
            let registered = Registrations(kind).FirstOrDefault()?.Path
            from file in SourceFile.Product
            where file.Path.StartsWith(module, StringComparison.Ordinal) && !kind.Owns(file) && file.Path != registered
            from name in file.Root.DescendantNodes().OfType<SimpleNameSyntax>()
            where own.Contains(name.Identifier.Text)
            select $"{file.At(name)}: {name.Identifier.Text} belongs to {kind.Folder}");

    [Fact]
    public void The_script_of_a_kind_comes_with_its_view() =>
        Rule.Holds(
            from kind in Kinds
            from script in SourceFile.All
            where kind.Owns(script) && script.Extension == ".js" && !script.Name.StartsWith('_')
            let name = $"{kind.Module}-{Path.GetFileNameWithoutExtension(script.Name)}"
            let views = SourceFile.Razor.Where(file => file.Text.Contains($"<pc-script name=\"{name}\"", StringComparison.Ordinal)).ToList()
            where !views.Exists(kind.Owns) || views.Exists(view => !kind.Owns(view))
            select $"{script.Path} is asked for by {string.Join(", ", views.Select(view => view.Path))}");

    [Theory]
    [InlineData("""var kinds = new[] { "GeoPointField" };""", true)]
    [InlineData("""var settings = "GeoPointFieldSettings";""", true)]
    [InlineData("""var name = nameof(GeoPointField);""", true)]
    [InlineData("""var odd = value is GeoPointField;""", true)]
    [InlineData("""var odd = value switch { GeoPointField point => 1, _ => 0 };""", true)]
    [InlineData("""var type = typeof(GeoPointField);""", true)]
    [InlineData("""var place = PartBinding.Read<GeoPointField>(value).Latitude;""", false)]
    [InlineData("""record Meeting(GeoPointField? Place = null);""", false)]
    [InlineData("""var key = nameof(GeoPointField.Latitude);""", false)]
    [InlineData("""// A comment on "GeoPointField".""", false)]
    [InlineData("""var other = "MyGeoPointField";""", false)]
    public void The_measure_tells_knowing_from_use(string code, bool knows) =>
        (PlaceIn(new SourceFile("Campus.Modules/Some.cs", code), new Kind("GeoPointField", "GeoPointKind", "elsewhere")) is not null).ShouldBe(knows);

    private static List<SourceFile> Registrations(Kind kind) =>
    [
        .. from file in SourceFile.Product
           from name in file.Root.DescendantNodes().OfType<GenericNameSyntax>()
           where name.Identifier.Text == "AddFieldKind" && name.TypeArgumentList.Arguments[0].ToString() == kind.Type
           select file,
    ];

    private static IEnumerable<string> InternalTypes(SourceFile file) =>
        from type in file.Root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
        where type.Modifiers.Any(SyntaxKind.InternalKeyword) && type.Parent is BaseNamespaceDeclarationSyntax
        select type.Identifier.Text;

    /// <summary>The first place where a file knows a kind; null when it does not.</summary>
    private static string? PlaceIn(SourceFile file, Kind kind)
    {
        if (!file.Text.Contains(kind.Name, StringComparison.Ordinal))
        {
            return null;
        }
        if (file.IsCSharp)
        {
            return file.Root.DescendantNodesAndTokens().Where(place => Knows(place, kind)).Select(file.At).FirstOrDefault();
        }
        return file.Extension is ".cshtml" or ".js" or ".mjs" && kind.InView(file.Text) ? file.Path : null;
    }

    private static bool Knows(SyntaxNodeOrToken place, Kind kind) => place.AsNode() switch
    {
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "nameof" } } call =>
            call.ArgumentList.Arguments[0].ToString() == kind.Name,
        TypeOfExpressionSyntax type => type.Type.ToString() == kind.Name,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.IsExpression or (int)SyntaxKind.AsExpression } test =>
            test.Right.ToString() == kind.Name,
        DeclarationPatternSyntax pattern => pattern.Type.ToString() == kind.Name,
        RecursivePatternSyntax pattern => pattern.Type?.ToString() == kind.Name,
        TypePatternSyntax pattern => pattern.Type.ToString() == kind.Name,
        ConstantPatternSyntax pattern => pattern.Expression.ToString() == kind.Name,
        null => place.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken
            or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
            && kind.InText(place.AsToken().ValueText),
        _ => false,
    };

    /// <summary>A kind of field.</summary>
    /// <param name="Name">What definitions call it, after its record.</param>
    /// <param name="Type">Its class.</param>
    /// <param name="Folder">Its folder.</param>
    private sealed record Kind(string Name, string Type, string Folder)
    {
        public string Module => Folder.Split('/')[1].Replace("Campus.", "", StringComparison.Ordinal).ToLowerInvariant();

        public bool Owns(SourceFile file) => file.Path.StartsWith(Folder + "/", StringComparison.Ordinal);

        public bool InText(string text) => Words().Matches(text).Any(word => word.Value == Name || word.Value == Name + "Settings");

        // In a view the record stands between other signs, as in As<TextField>(): a text is what stands in quotes.
        public bool InView(string text) => Quoted().Matches(text).Any(match => InText(match.Value));
    }

    [GeneratedRegex(@"\w+")]
    private static partial Regex Words();

    [GeneratedRegex("\"[^\"\n]*\"|'[^'\n]*'")]
    private static partial Regex Quoted();
}

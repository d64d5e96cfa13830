using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Campus.ArchitectureTests;

/// <summary>How the C# reads.</summary>
public sealed partial class StyleTests
{
    // Orchard Core's own names, which its readers look for, and below them the ending that the framework gives its tag helpers.
    private static readonly HashSet<string> OrchardNames = new(StringComparer.Ordinal)
    {
        "IContentManager", "ContentManager", "IContentDefinitionManager", "ContentDefinitionManager", "StartupBase",
    };

    private static readonly string[] EmptyWords = ["Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Service", "Base", "Dto"];

    private static readonly Dictionary<string, string> Forbidden = new(StringComparer.Ordinal)
    {
        ["Thread.Sleep"] = "await Task.Delay",
        ["DateTime.Now"] = "a TimeProvider",
        ["DateTime.UtcNow"] = "a TimeProvider",
        ["DateTime.Today"] = "a TimeProvider",
        ["DateTimeOffset.Now"] = "a TimeProvider",
        ["DateTimeOffset.UtcNow"] = "a TimeProvider",
    };

    [Fact]
    public void Names_say_what_a_type_is() =>
        Rule.Holds(
            from file in SourceFile.All.Where(file => file.IsCSharp)
            from type in file.Root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
            let name = type.Identifier.Text
            where EmptyWords.Any(word => name.EndsWith(word, StringComparison.Ordinal)) && !OrchardNames.Contains(name)
                && !name.EndsWith("TagHelper", StringComparison.Ordinal)
            select $"{file.At(type)}: {name}");

    [Fact]
    public void Time_comes_from_a_clock_and_waiting_frees_the_thread() =>
        Rule.Holds(
            from file in SourceFile.All.Where(file => file.IsCSharp)
            from access in file.Root.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
            where Forbidden.ContainsKey(access.ToString())
            select $"{file.At(access)}: {access} instead of {Forbidden[access.ToString()]}");

    [Fact]
    public void Namespaces_are_file_scoped() =>
        Rule.Holds(
            from file in SourceFile.Product
            from space in file.Root.DescendantNodes().OfType<NamespaceDeclarationSyntax>()
            select file.At(space));

    [Fact]
    public void Classes_are_sealed_unless_they_are_made_to_be_inherited() =>
        Rule.Holds(
            from file in SourceFile.Product
            from type in file.Root.DescendantNodes().OfType<TypeDeclarationSyntax>()
            where type is ClassDeclarationSyntax or RecordDeclarationSyntax { ClassOrStructKeyword.Text: not "struct" }
            where !type.Modifiers.Any(SyntaxKind.SealedKeyword) && !type.Modifiers.Any(SyntaxKind.AbstractKeyword)
                && !type.Modifiers.Any(SyntaxKind.StaticKeyword)
            select $"{file.At(type)}: {type.Identifier.Text}");

    [Fact]
    public void There_are_no_regions() =>
        Rule.Holds(
            from file in SourceFile.All.Where(file => file.IsCSharp)
            from region in file.Root.DescendantTrivia().Where(trivia => trivia.IsKind(SyntaxKind.RegionDirectiveTrivia))
            select file.At(region.Token));

    [Fact]
    public void Nothing_is_left_to_do() =>
        Rule.Holds(
            from file in SourceFile.All
            where file.Extension is ".cs" or ".cshtml" or ".js" or ".mjs" or ".css" or ".sh" or ".props" or ".targets" or ".csproj"
            where file.Name != "StyleTests.cs"
            from mark in new[] { "TODO", "FIXME", "HACK", "XXX:", "NotImplementedException" }
            from line in file.LinesWith(mark)
            select line);

    [Fact]
    public void Comments_are_words_not_code() =>
        Rule.Holds(
            from file in SourceFile.All.Where(file => file.IsCSharp)
            from comment in file.Root.DescendantTrivia().Where(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia))
            where LooksLikeCode().IsMatch(comment.ToString())
            select $"{file.Path}:{comment.GetLocation().GetLineSpan().StartLinePosition.Line + 1}: {comment}");

    [GeneratedRegex(@"^//+\s*(?:(?:var|return|await|if|foreach|using|public|private|internal|throw)\b.*[;{(]|[\w.\[\]]+\s*=\s*.+;|[\w.]+\(.*\);|[{}])\s*$")]
    private static partial Regex LooksLikeCode();
}

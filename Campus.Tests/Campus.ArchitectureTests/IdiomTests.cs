using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Campus.ArchitectureTests;

/// <summary>What every module does is done in one way, so that who knows one module finds it in the next.</summary>
public sealed class IdiomTests
{
    private static readonly string[] WithBeheer = ["Campus.Accounts", "Campus.Courses", "Campus.Mail", "Campus.Xapi"];

    private static readonly string[] OtherRegistration =
    [
    ];

    private static readonly string[] OtherTables =
    [
        "AccountTables: CampusRole",
        "AccountTables: CampusUser",
        "AccountTables: IdentityUserRole<string>",
        "AccountTables: SetupCode",
        "AccountTables: StoredAuthenticator",
        "AccountTables: StoredOrganisation",
        "AccountTables: StoredRecoveryCode",
        "AccountTables: StoredSession",
        // A row of ASP.NET Core.
        "DataProtectionKeys: DataProtectionKey",
    ];

    private static readonly string[] OtherPlaces =
    [
    ];

    [Fact]
    public void Services_are_registered_by_an_extension_that_says_what_it_adds() =>
        Shrinking.Holds(
            OtherRegistration,
            from file in SourceFile.Product
            from method in file.Root.DescendantNodes().OfType<MethodDeclarationSyntax>()
            where method.ParameterList.Parameters.FirstOrDefault() is { Type: { } first } && first.ToString() == "IServiceCollection"
            where !method.Modifiers.Any(SyntaxKind.OverrideKeyword) && !method.Modifiers.Any(SyntaxKind.VirtualKeyword)
            where !method.ParameterList.Parameters[0].Modifiers.Any(SyntaxKind.ThisKeyword)
                || !method.Identifier.Text.StartsWith("Add", StringComparison.Ordinal) || method.Identifier.Text == "Add"
            select ($"{TypeOf(method)}.{method.Identifier.Text}", file.At(method)));

    [Fact]
    public void A_table_is_configured_by_its_row() =>
        Shrinking.Holds(
            OtherTables,
            from file in SourceFile.Product
            from call in file.Root.DescendantNodes().OfType<GenericNameSyntax>()
            where call.Identifier.Text == "Entity" && call.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax }
            let row = call.TypeArgumentList.Arguments[0].ToString()
            where row != TypeOf(call)
            select ($"{TypeOf(call)}: {row}", file.At(call)));

    [Fact]
    public void Pages_for_administrators_stand_in_Beheer_by_their_noun() =>
        Shrinking.Holds(
            OtherPlaces,
            from file in SourceFile.Razor
            where file.Text.Contains("@page \"/beheer", StringComparison.Ordinal)
            let parts = file.Path.Split('/')
            where parts.Length > 2 && WithBeheer.Contains(parts[1]) && parts is not [_, _, "Beheer", _, _, ..]
            select (file.Path, file.Path));

    private static string TypeOf(CSharpSyntaxNode node) => node.FirstAncestorOrSelf<TypeDeclarationSyntax>()!.Identifier.Text;
}

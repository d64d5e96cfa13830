using System.Text.RegularExpressions;

namespace Campus.ArchitectureTests;

/// <summary>The checkout works anywhere and says nothing about where it was made.</summary>
public sealed partial class CheckoutTests
{
    private const string Slash = "/";

    private static readonly string[] MachinePaths = [$"{Slash}work{Slash}", $"{Slash}home{Slash}", $"{Slash}root{Slash}", $"{Slash}Users{Slash}", $"{Slash}tmp{Slash}"];

    [Fact]
    public void No_file_names_a_path_of_a_machine() =>
        Rule.Holds(
            from file in SourceFile.All
            from path in MachinePaths
            from line in file.LinesWith(path)
            select line);

    [Fact]
    public void Lock_files_name_no_download_address() =>
        Rule.Holds(
            from file in SourceFile.All
            where file.Name is "package-lock.json" or "packages.lock.json" or ".npmrc" or "nuget.config" or "NuGet.Config"
            from address in Address().Matches(file.Text)
            select $"{file.Path}: {address.Value}");

    [Fact]
    public void Package_versions_stand_in_one_place() =>
        Rule.Holds(
            from file in SourceFile.All
            where file.Extension is ".csproj" or ".props" or ".targets" && file.Name != "Directory.Packages.props"
            from reference in VersionedReference().Matches(file.Text)
            select $"{file.Path}: {reference.Value}");

    [Fact]
    public void Texts_end_with_one_line_feed_and_have_no_carriage_return() =>
        Rule.Holds(
            from file in SourceFile.All
            where file.Extension is ".cs" or ".cshtml" or ".css" or ".js" or ".mjs" or ".sh" or ".csproj" or ".props" or ".targets"
            where !file.Path.Contains("/Migrations/", StringComparison.Ordinal)
            where file.Text.Contains('\r', StringComparison.Ordinal) || !file.Text.EndsWith('\n') || file.Text.EndsWith("\n\n", StringComparison.Ordinal)
            select file.Path);

    [GeneratedRegex("\"resolved\": \"http[^\"]*\"|registry\\s*=\\s*http\\S*|<add key=\"[^\"]*\" value=\"http[^\"]*\"")]
    private static partial Regex Address();

    [GeneratedRegex("<PackageReference [^>]*\\bVersion(Override)?=\"[^\"]*\"")]
    private static partial Regex VersionedReference();
}

using System.Text.RegularExpressions;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.ArchitectureTests;

/// <summary>Who keeps something of people gives it to them when they ask, and takes them out of it when they are erased.</summary>
public sealed partial class PersonTests
{
    // The ground keeps these for all modules; the one whose screens show them answers for them, through a port.
    private static readonly Dictionary<string, (string Module, string Port)> AnsweredBy = new(StringComparer.Ordinal)
    {
        ["AuditEntry"] = ("Campus.Accounts", "AuditQuery"),
        ["OutboxMessage"] = ("Campus.Mail", "IWaitingMessages"),
    };

    // What a column of the ground names like a person is a machine.
    private static readonly string[] NoPeople = ["WorkLease"];

    // What these keep of people is named in the lists below.
    private static readonly string[] NotYet = ["Campus.Contents", "Campus.Media"];

    // Tables that an export or erasing leaves alone, each with its reason. The lists only get shorter.
    private static readonly Dictionary<string, string> NotGiven = new(StringComparer.Ordinal)
    {
        ["ContentItemVersion"] = "the site's content, which everybody can read",
        ["EditorPresence"] = "gone after a minute",
        ["MediaFile"] = "the site's content, which everybody can read",
        ["PublicationProblem"] = "not yet",
        ["RecipeUpload"] = "not yet",
        ["ReviewLink"] = "not yet",
        ["ScheduledChange"] = "not yet",
        ["StatementAgentRow"] = "where the statements that are given are found",
        ["StatementAliasAgentRow"] = "where the statements that are given are found",
        ["StatementAliasRow"] = "where the statements that are given are found",
    };

    private static readonly Dictionary<string, string> NotErased = new(StringComparer.Ordinal)
    {
        ["AuditEntry"] = "the log stays until it is trimmed: decision 8",
        ["ContentItemVersion"] = "who wrote which version stays: decision 8",
        ["MediaFile"] = "who brought a file stays, as with versions",
        ["PublicationProblem"] = "not yet",
        ["RecipeUpload"] = "not yet",
        ["ScheduledChange"] = "not yet",
        ["StoredAuthenticator"] = "the account stays, and so does how its owner signs in: decision 8",
        ["StoredRecoveryCode"] = "the account stays, and so does how its owner signs in: decision 8",
    };

    private static IReadOnlyList<Module> Modules => Campus.Web.CampusModules.Catalog().Modules;

    [Fact]
    public void Who_keeps_data_of_people_answers_both_questions() =>
        Shrinking.Holds(
            NotYet,
            from module in Modules
            let keeps = Tables().Where(table => table.Owner == module.Name).Select(table => table.Row).ToList()
            let gives = module.Startup.PersonalData.Any()
            let erases = module.Startup.Erasing.Any()
            where (keeps.Count > 0 && !(gives && erases)) || gives != erases
            select (module.Name, $"gives: {gives}, erases: {erases}, keeps {string.Join(", ", keeps)}"));

    [Fact]
    public void Every_table_with_people_is_given_or_says_why_not() =>
        Shrinking.Holds(NotGiven.Keys, Missing(module => module.Startup.PersonalData));

    [Fact]
    public void Every_table_with_people_is_erased_or_says_why_not() =>
        Shrinking.Holds(NotErased.Keys, Missing(module => module.Startup.Erasing));

    [Fact]
    public void Answers_are_of_the_right_kind() =>
        Rule.Holds(
            Modules.SelectMany(module => module.Startup.PersonalData).Where(type => !type.IsAssignableTo(typeof(IPersonalData)))
                .Concat(Modules.SelectMany(module => module.Startup.Erasing).Where(type => !Hears(type)))
                .Select(type => type.FullName!));

    private static bool Hears(Type type) =>
        type.IsAssignableTo(typeof(IDomainEventHandler<PersonErased>)) || type.IsAssignableTo(typeof(IDomainEventHandler<AccountErased>));

    // An answer knows a table when the file it stands in, or one beside it that it uses, names the row or the table.
    private static IEnumerable<(string Name, string Place)> Missing(Func<Module, IEnumerable<Type>> answers)
    {
        var said = Modules.ToDictionary(module => module.Name, module => answers(module).SelectMany(FilesOf).ToList());
        return from table in Tables()
               let port = AnsweredBy.GetValueOrDefault(table.Row, (table.Owner, table.Row)).Item2
               where !said[table.Owner].Exists(text => Regex.IsMatch(text, $@"\b({table.Row}|{table.Name}|{port})\b"))
               select (table.Row, $"{table.Name}: {table.Columns}, answered by {table.Owner}");
    }

    private static IEnumerable<string> FilesOf(Type answer)
    {
        var own = SourceFile.Product.Single(file => file.Name == $"{answer.Name}.cs");
        var folder = own.Path[..own.Path.LastIndexOf('/')];
        return SourceFile.Product
            .Where(file => file == own || (own.Text.Contains(Path.GetFileNameWithoutExtension(file.Name), StringComparison.Ordinal)
                && file.Path.StartsWith(folder[..folder.LastIndexOf('/')], StringComparison.Ordinal)))
            .Select(file => file.Text);
    }

    private static IEnumerable<(string Row, string Name, string Owner, string Columns)> Tables()
    {
        using var scope = BuiltCampus.Application.Services.CreateScope();
        var model = scope.ServiceProvider.GetRequiredService<CampusDb>().Model;
        return
        [
            .. from table in model.GetEntityTypes().Where(table => table.ClrType.Assembly.GetName().Name!.StartsWith("Campus.", StringComparison.Ordinal))
               let columns = table.GetProperties().Where(IsOfPerson).Select(property => property.Name).ToList()
               where columns.Count > 0 && !NoPeople.Contains(table.ClrType.Name)
               let row = table.ClrType.Name
               let home = table.ClrType.Assembly.GetName().Name!
               select (row, table.GetTableName()!, AnsweredBy.GetValueOrDefault(row, (home, row)).Item1, string.Join(", ", columns)),
        ];
    }

    private static bool IsOfPerson(IProperty property) => OfPerson().IsMatch(property.Name) && property.Name != "LeasedBy";

    [GeneratedRegex("^(UserId|Author|Owner|OwnerId|By|Payload|ActorKey|AgentKey)$|(PersonId|ActorId|[a-z]By|ById)$")]
    private static partial Regex OfPerson();
}

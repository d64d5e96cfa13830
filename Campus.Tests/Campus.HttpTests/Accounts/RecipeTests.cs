using System.Net;
using System.Security.Claims;
using System.Text.Json.Nodes;
using Campus.Contents;
using Campus.Platform;
using Campus.TestKit;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.HttpTests.Accounts;

/// <summary>Roles, people and organisations that come in by recipe.</summary>
public sealed class RecipeTests
{
    [Fact]
    public async Task A_role_is_replaced_added_to_and_taken_from_and_counts_at_once()
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var samira = await campus.VisitAsync(Cast.Samira);
        (await samira.GetAsync("/beheer/bouwstenen")).Status.ShouldBe(HttpStatusCode.Forbidden);

        await ApplyAsync(campus, Role("Deelnemer", "Add", "ViewComponents", "IetsVanMorgen"));
        (await samira.GetAsync("/beheer/bouwstenen")).Status.ShouldBe(HttpStatusCode.OK);
        await ApplyAsync(campus, Role("Deelnemer", "Remove", "ViewComponents"));
        (await samira.GetAsync("/beheer/bouwstenen")).Status.ShouldBe(HttpStatusCode.Forbidden);

        (await PermissionsAsync(campus, "Deelnemer")).ShouldBe(["IetsVanMorgen"]);
        await ApplyAsync(campus, Role("Deelnemer", null));
        (await PermissionsAsync(campus, "Deelnemer")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_role_that_demands_two_steps_does_so_at_once_until_a_recipe_says_otherwise()
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var samira = await campus.VisitAsync(Cast.Samira);
        await ApplyAsync(campus, """{ "name": "Roles", "Roles": [ { "Name": "Deelnemer", "AsksTwoSteps": true } ] }""");
        (await samira.GetAsync("/mijn")).Address.AbsolutePath.ShouldBe("/account/twee-stappen/aanzetten");
        await ApplyAsync(campus, Role("Deelnemer", "Add", "ViewComponents"));
        (await RoleAsync(campus, "Deelnemer"))["AsksTwoSteps"]!.GetValue<bool>().ShouldBeTrue("a recipe that is silent changes nothing");
        await ApplyAsync(campus, """{ "name": "Roles", "Roles": [ { "Name": "Deelnemer", "AsksTwoSteps": false } ] }""");
        (await samira.GetAsync("/mijn")).Address.AbsolutePath.ShouldBe("/mijn");
    }

    [Fact]
    public async Task An_unknown_permission_is_kept_with_a_warning()
    {
        await using var campus = await CampusHost.StartNewAsync();
        var plan = await ApplyAsync(campus, Role("Moderator", "Replace", "ViewContent", "ManageTenants"));
        plan.Select(change => change.Outcome).ShouldBe([RecipeOutcome.Created, RecipeOutcome.Warning]);
        plan[1].Message!.ShouldContain("ManageTenants");
        (await PermissionsAsync(campus, "Moderator")).ShouldBe(["ViewContent", "ManageTenants"]);
    }

    [Fact]
    public async Task Somebody_who_came_by_recipe_chooses_a_password_by_mail()
    {
        await using var campus = await CampusHost.StartNewAsync();
        const string Step =
            """
            { "name": "Users", "Users": [ { "UserId": "4abc", "UserName": "ina", "Email": "ina@elders.nl", "EmailConfirmed": true,
              "RoleNames": [ "Trainer", "BestaatNiet" ], "Id": 12, "Organisation": "GM0106" } ] }
            """;
        (await ApplyAsync(campus, Step)).Single().Outcome.ShouldBe(RecipeOutcome.Created);
        (await ApplyAsync(campus, Step)).Single().Outcome.ShouldBe(RecipeOutcome.Unchanged, "a role that does not exist changes nothing");

        var ina = new Member("ina", "ina@elders.nl", "Trainer");
        using var visitor = campus.Visit();
        await visitor.SubmitAsync(await visitor.OpenResetAsync(campus, ina), "main form", [("Password", Newcomers.Password)]);
        await visitor.TryAsync(ina.Email, Newcomers.Password);
        var account = JsonNode.Parse((await visitor.GetAsync("/account/mijn-gegevens")).Text)!["Account"]!;
        account["Rollen"]!.AsArray().Select(role => role!.ToString()).ShouldBe(["Trainer"]);
        account["Organisatie"]!.ToString().ShouldBe("Assen");
    }

    [Fact]
    public async Task An_export_holds_people_and_none_of_their_secrets()
    {
        await using var campus = await CampusHost.StartNewAsync();
        var steps = (await ExportAsync(campus)).ToDictionary(step => step["name"]!.ToString());
        steps["Users"]["Users"]!.AsArray().Select(user => user!["Email"]!.ToString()).ShouldContain(Cast.Carla.Email);
        var keys = steps["Users"]["Users"]![0]!.AsObject().Select(property => property.Key);
        keys.ShouldBe(["UserId", "UserName", "Email", "EmailConfirmed", "IsEnabled", "RoleNames", "Name", "Organisation", "Function", "Memberships", "NormalizedUserName", "NormalizedEmail", "SecurityStamp"], ignoreOrder: true);
        await using var scope = campus.Services.CreateAsyncScope();
        var stamps = await scope.ServiceProvider.GetRequiredService<CampusDb>().Database.SqlQueryRaw<string>("SELECT SecurityStamp AS Value FROM Users").ToListAsync();
        stamps.ShouldNotBeEmpty();
        stamps.ShouldAllBe(stamp => !steps["Users"].ToJsonString().Contains(stamp, StringComparison.OrdinalIgnoreCase));
        steps["Users"]["Users"]!.AsArray().Select(user => user!["SecurityStamp"]!.ToString()).Distinct().Count().ShouldBe(stamps.Count);
        steps["Organisations"]["Organisations"]!.AsArray().Count.ShouldBe(342);
    }

    [Fact]
    public async Task Memberships_go_along_and_what_somebody_says_never_becomes_one()
    {
        await using var campus = await CampusHost.StartNewAsync();
        const string Step =
            """
            { "name": "Users", "Users": [
              { "Email": "zegt@elders.nl", "Name": "Zegt", "Organisation": "GM0106" },
              { "Email": "is@elders.nl", "Name": "Is", "Memberships": [ { "Organisation": "GM0106", "Role": "Coordinator" } ] } ] }
            """;
        (await ApplyAsync(campus, Step)).ShouldAllBe(change => change.Outcome == RecipeOutcome.Created);
        var people = (await ExportAsync(campus)).Single(step => step["name"]!.ToString() == "Users")["Users"]!.AsArray()
            .ToDictionary(person => person!["Email"]!.ToString(), person => person!["Memberships"]);
        people["zegt@elders.nl"].ShouldBeNull();
        people["is@elders.nl"]!.ToJsonString().ShouldBe("""[{"Organisation":"GM0106","Role":"Coordinator"}]""");
        const string Wrong = """{ "name": "Users", "Users": [ { "Email": "x@elders.nl", "Memberships": [ { "Organisation": "GM0106", "Role": "Baas" } ] } ] }""";
        (await ApplyAsync(campus, Wrong)).Single().Message!.ShouldContain("Employee of Coordinator");
    }

    [Fact]
    public async Task An_organisation_is_known_by_its_code_and_may_change_its_name()
    {
        await using var campus = await CampusHost.StartNewAsync();
        const string Step =
            """
            { "name": "organisations", "Organisations": [
              { "Name": "Assen aan Zee", "CbsCode": "GM0106", "Province": "Drenthe", "Kind": "gemeente" },
              { "Name": "Stimulansz", "Kind": "opleider" } ] }
            """;
        (await ApplyAsync(campus, Step)).Select(change => change.Outcome).ShouldBe([RecipeOutcome.Changed, RecipeOutcome.Created]);
        (await ApplyAsync(campus, Step)).ShouldAllBe(change => change.Outcome == RecipeOutcome.Unchanged);
        using var samira = await campus.VisitAsync(Cast.Samira);
        (await samira.GetAsync("/account/profiel")).Find("input[name='Input.Organisation']").GetAttribute("value").ShouldBe("Assen aan Zee");
    }

    [Theory]
    [InlineData("""{ "name": "Roles", "Roles": [ { "Name": "Redacteur", "Permissions": [ "SiteOwner" ] } ] }""")]
    [InlineData("""{ "name": "Users", "Users": [ { "Email": "roos@elders.nl", "RoleNames": [ "Beheerder" ] } ] }""")]
    public async Task An_editor_who_may_import_makes_nobody_administrator(string step)
    {
        await using var campus = await CampusHost.StartNewAsync();
        var roos = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Role, Cast.Roos.Role)], "test"));
        campus.Services.GetRequiredService<IHttpContextAccessor>().HttpContext = new DefaultHttpContext { User = roos };
        (await ApplyAsync(campus, step)).Single().Outcome.ShouldBe(RecipeOutcome.Refused);
    }

    // What differs from a role's name by what nobody sees, or by letter case, is that role.
    [Theory]
    [InlineData(" Beheerder")]
    [InlineData("Beheerder ")]
    [InlineData("\u00a0Beheerder")]
    [InlineData("\u2003Beheerder\t")]
    [InlineData("BEHEERDER")]
    [InlineData("beheerder\n")]
    [InlineData("Beheerder\u200b")]
    [InlineData("\ufeffBeheerder")]
    [InlineData("Behe\u00aderder")]
    public async Task A_role_is_judged_by_the_name_under_which_it_is_written(string name)
    {
        await using var campus = await CampusHost.StartNewAsync();
        await ApplyAsync(campus, Role("Rolbeheer", null, "ManageRoles", "ManageUsers", "Import"));
        var before = await RoleAsync(campus, "Beheerder");
        var user = new JsonObject { ["name"] = "Users", ["Users"] = new JsonArray(new JsonObject { ["Email"] = "x@elders.nl", ["RoleNames"] = new JsonArray(name) }) };
        var manager = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Role, "Rolbeheer")], "test"));
        var http = campus.Services.GetRequiredService<IHttpContextAccessor>();
        http.HttpContext = new DefaultHttpContext { User = manager };
        foreach (var step in (string[])[Role(name, null), Role(name, "Remove", "SiteOwner"), Role(name, "Replace", "ViewContent")])
        {
            (await ApplyAsync(campus, step)).ShouldContain(change => change.Outcome == RecipeOutcome.Refused && change.Message!.Length > 0);
        }
        var given = await ApplyAsync(campus, user.ToJsonString());
        http.HttpContext = null;
        (await RoleAsync(campus, "Beheerder")).ToJsonString().ShouldBe(before.ToJsonString());
        var administrators = (await ExportAsync(campus)).Single(step => step["name"]!.ToString() == "Users")["Users"]!.AsArray()
            .Where(person => person!["RoleNames"]!.AsArray().Any(role => role!.ToString() == "Beheerder")).Select(person => person!["Email"]!.ToString());
        administrators.ShouldBe([Cast.Bas.Email], $"{given[0].Outcome}");
    }

    [Theory]
    [InlineData("Co\u006f\u0308rdinator")]
    [InlineData("  coo\u0308rdinator ")]
    [InlineData("CO\u00d6RDINATOR")]
    public async Task Letters_that_are_composed_in_another_way_make_no_second_role(string name)
    {
        await using var campus = await CampusHost.StartNewAsync();
        (await ApplyAsync(campus, Role(name, "Add", "ViewComponents"))).Single().Outcome.ShouldBe(RecipeOutcome.Changed);
        (await PermissionsAsync(campus, "Coördinator")).ShouldContain("ViewComponents");
    }

    [Fact]
    public async Task Permissions_on_one_type_are_known()
    {
        await using var campus = await CampusHost.StartNewAsync();
        var plan = await ApplyAsync(campus, Role("Auteur", null, "Publish_Course", "EditOwn_Course", "ListContent_Course", "AssignRole_Trainer", "Zomaar_Course"));
        plan.Single(change => change.Outcome == RecipeOutcome.Warning).Message!.ShouldContain("Zomaar_Course");
    }

    [Fact]
    public async Task A_description_that_a_recipe_leaves_out_is_gone_as_in_Orchard()
    {
        await using var campus = await CampusHost.StartNewAsync();
        await ApplyAsync(campus, """{ "name": "Roles", "Roles": [ { "Name": "A", "Description": "Eerst", "Permissions": [ "ViewContent" ] } ] }""");
        await ApplyAsync(campus, Role("A", "Add", "Import"));
        (await RoleAsync(campus, "A"))["Description"].ShouldBeNull();
        (await PermissionsAsync(campus, "A")).ShouldBe(["ViewContent", "Import"]);
    }

    [Fact]
    public async Task An_account_that_is_switched_off_comes_in_locked_and_leaves_switched_off()
    {
        await using var campus = await CampusHost.StartNewAsync();
        const string Step = """{ "name": "Users", "Users": [ { "Email": "uit@elders.nl", "UserName": "uit", "EmailConfirmed": true, "IsEnabled": false, "PasswordHash": "AQAAAAEAACcQ", "SecurityStamp": "X", "RoleNames": [ "trainer" ] } ] }""";
        var plan = await ApplyAsync(campus, Step);
        plan.Select(change => change.Outcome).ShouldBe([RecipeOutcome.Warning, RecipeOutcome.Created]);
        var user = (await ExportAsync(campus)).Single(step => step["name"]!.ToString() == "Users")["Users"]!.AsArray().Single(person => person!["Email"]!.ToString() == "uit@elders.nl")!;
        (user["IsEnabled"]!.GetValue<bool>(), user["NormalizedEmail"]!.ToString(), user["RoleNames"]![0]!.ToString()).ShouldBe((false, "UIT@ELDERS.NL", "Trainer"));
    }

    [Fact]
    public async Task Example_accounts_exist_in_development_only()
    {
        await using var campus = await CampusHost.StartNewAsync(new CampusSettings { Environment = "Production" });
        const string Step =
            """
            { "name": "development-accounts", "Password": "x", "Accounts": [ { "Email": "a@elders.nl", "Name": "A", "Role": "Trainer" } ] }
            """;
        (await ApplyAsync(campus, Step)).Single().Outcome.ShouldBe(RecipeOutcome.Refused);
    }

    [Theory]
    [InlineData("""{ "name": "Roles", "Roles": [ { "Description": "zonder naam" } ] }""", "$.steps[0].Roles[0]")]
    [InlineData("""{ "name": "Roles", "Roles": [ { "Name": "A", "Permissions": "alles" } ] }""", "$.steps[0].Roles[0].Permissions")]
    [InlineData("""{ "name": "Users", "Users": [ { "Email": "geen adres" } ] }""", "$.steps[0].Users[0]")]
    [InlineData("""{ "name": "Users", "Users": [ { "Email": "a@b.nl", "UserId": "4" }, { "Email": "c@d.nl", "UserId": "4" } ] }""", "$.steps[0].Users[1]")]
    [InlineData("""{ "name": "organisations", "Organisations": { } }""", "$.steps[0].Organisations")]
    public async Task What_cannot_be_read_is_refused_where_it_stands(string step, string path)
    {
        await using var campus = await CampusHost.StartNewAsync();
        var plan = await ApplyAsync(campus, step);
        plan.Single(change => change.Outcome == RecipeOutcome.Refused).JsonPath.ShouldBe(path);
    }

    private static string Role(string name, string? behavior, params string[] permissions) =>
        new JsonObject
        {
            ["name"] = "Roles",
            ["Roles"] = new JsonArray(new JsonObject
            {
                ["Name"] = name,
                ["PermissionBehavior"] = behavior,
                ["Permissions"] = new JsonArray([.. permissions.Select(permission => (JsonNode)permission)]),
            }),
        }.ToJsonString();

    private static async Task<IReadOnlyList<RecipeChange>> ApplyAsync(CampusHost campus, string step)
    {
        var file = Path.Combine(TestRun.NewFolder("recipe"), "test.recipe.json");
        await File.WriteAllTextAsync(file, $$"""{ "name": "test", "steps": [ {{step}} ] }""");
        await using var scope = campus.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<IRecipes>().ApplyAsync(file)).Changes;
    }

    private static async Task<IReadOnlyList<JsonObject>> ExportAsync(CampusHost campus)
    {
        var folder = TestRun.NewFolder("export");
        await using var scope = campus.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IRecipes>().ExportAsync(folder, new RecipeOptions());
        var recipe = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "Recipe.json")))!;
        return [.. recipe["steps"]!.AsArray().Select(step => step!.AsObject())];
    }

    private static async Task<IReadOnlyList<string>> PermissionsAsync(CampusHost campus, string role) =>
        [.. (await RoleAsync(campus, role))["Permissions"]!.AsArray().Select(permission => permission!.ToString())];

    private static async Task<JsonNode> RoleAsync(CampusHost campus, string role)
    {
        var roles = (await ExportAsync(campus)).Single(step => step["name"]!.ToString() == "Roles")["Roles"]!.AsArray();
        return roles.Single(item => item!["Name"]!.ToString() == role)!;
    }
}

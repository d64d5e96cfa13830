namespace Campus.ArchitectureTests.Folders;

/// <summary>The circles of folders that are there today. A row may go or get shorter; none comes in.</summary>
internal static class Circles
{
    private static readonly (string Module, string[] Arrows)[] Modules =
    [
        ("Campus.Accounts",
        [
            "Beheer -> Data, Links, Organisations, People, Roles, Sessions, SignIn, TwoSteps",
            "Data -> Roles",
            "Links -> Data, SignIn",
            "Organisations -> Data",
            "Password -> Data, Links, Sessions, SignIn",
            "People -> Data, Password, Sessions",
            "Register -> Data, Links, Organisations, Password, People, Roles, SignIn",
            "Roles -> Beheer, Data, SignIn",
            "SecondStep -> Data, SignIn, TwoSteps",
            "Sessions -> Data, SignIn",
            "SignIn -> Data, Links, Password, Register, Roles, SecondStep, Sessions, TwoSteps",
            "TwoSteps -> Data, Sessions, SignIn",
        ]),
        ("Campus.Contents",
        [
            "About -> Settings",
            "Definitions -> Documents, Editor, Items, Menus, Recipes, Taxonomies",
            "Display -> Fields, Markdown, Media, Parts, References",
            "Documents -> Items",
            "Editor -> Fields, Help, Items, Markdown, Parts, Publishing, Schedule",
            "Fields -> Display, Items, Markdown, Media",
            "Help -> Markdown",
            "Items -> Fields, Parts",
            "Markdown -> Display",
            "Media -> Display, Editor, Fields, Items, Settings",
            "Menus -> Display, Fields, Items, Parts",
            "Parts -> Fields, Items",
            "Publishing -> Definitions, Display, Editor, Fields, Items, Markdown, Media, Parts, Schedule, Versions",
            "Recipes -> Definitions, Documents, Fields, Items, Media, Parts, References, Schedule, Settings",
            "References -> Editor, Fields, Items, Parts",
            "Schedule -> Parts, Publishing",
            "Settings -> About, Documents, Items, Media",
            "Taxonomies -> Display, Items, References",
            "Versions -> Definitions, Editor, Fields, Items, Parts, Publishing, Schedule",
        ]),
    ];

    /// <summary>Every arrow of a circle, as "module: from -> to".</summary>
    public static IEnumerable<string> Known =>
        from module in Modules
        from row in module.Arrows
        let sides = row.Split(" -> ")
        from to in sides[1].Split(", ")
        select $"{module.Module}: {sides[0]} -> {to}";
}

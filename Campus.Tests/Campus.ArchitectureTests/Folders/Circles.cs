namespace Campus.ArchitectureTests.Folders;

/// <summary>The circles of folders that are there today. A row may go or get shorter; none comes in.</summary>
internal static class Circles
{
    private static readonly (string Module, string[] Arrows)[] Modules =
    [
        ("Campus.Contents",
        [
            "About -> Settings",
            "Display -> Markdown, Parts, References",
            "Fields -> Display, Items, Markdown",
            "Items -> Fields, Parts",
            "Markdown -> Display",
            "Parts -> Items",
            "References -> Fields, Items, Parts",
            "Settings -> About",
        ]),
        ("Campus.Editorial",
        [
            "Editor -> Publishing",
            "Publishing -> Editor, Types, Versions",
            "Types -> Editor",
            "Versions -> Editor, Types",
        ]),
        ("Campus.Media",
        [
            "Changes -> Intake",
            "Intake -> Changes",
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

namespace Campus.HttpTests.Access;

/// <summary>Who may use a route.</summary>
[Flags]
internal enum Who
{
    /// <summary>A visitor who is not signed in.</summary>
    Visitor = 1,
    Deelnemer = 2,
    Trainer = 4,
    Redacteur = 8,
    Coordinator = 16,
    Beheerder = 32,

    /// <summary>Nobody by signing in: programs show a credential of the record store.</summary>
    ByCredential = 0,

    /// <summary>Everybody who is signed in.</summary>
    Members = Deelnemer | Trainer | Redacteur | Coordinator | Beheerder,
    Everyone = Visitor | Members,
    Editors = Redacteur | Beheerder,
}

/// <summary>The table of routes: a new route gets its row here, or the test fails.</summary>
internal static class RouteTable
{
    /// <summary>Values for the parameters of patterns: of things that exist where anybody may see them, else of nothing.</summary>
    public static readonly IReadOnlyDictionary<string, string> Examples = new Dictionary<string, string>
    {
        ["slug"] = "gespreksvoering",
        ["code"] = "404",
        ["registration"] = "00000000-0000-0000-0000-000000000000",
    };

    public static readonly IReadOnlyDictionary<string, Who> Rows = new Dictionary<string, Who>
    {
        ["GET /health/live"] = Who.Everyone,
        ["GET /health/ready"] = Who.Everyone,

        ["GET /account/inloggen"] = Who.Everyone,
        ["POST /account/inloggen"] = Who.Everyone,
        ["GET /account/uitloggen"] = Who.Everyone,
        ["POST /account/uitloggen"] = Who.Everyone,

        ["GET /beheer/bouwstenen"] = Who.Editors,
        ["GET /beheer/post"] = Who.Editors,
    };
}

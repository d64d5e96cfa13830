namespace Campus.HttpTests.Access;

/// <summary>The rows of groups in the table of routes.</summary>
internal static class CohortRoutes
{
    public static readonly IReadOnlyDictionary<string, Who> Rows = new Dictionary<string, Who>
    {
        ["GET /groepen"] = Who.Everyone,
        ["GET /groepen/{slug}"] = Who.Everyone,
        ["POST /groepen/{slug}"] = Who.Everyone,
        ["GET /groepen/{slug}/agenda.ics"] = Who.Everyone,
        ["GET /groepen/{slug}/aanmelden"] = Who.Members,
        ["POST /groepen/{slug}/aanmelden"] = Who.Members,
        ["GET /groepen/{slug}/aanbod"] = Who.Members,
        ["POST /groepen/{slug}/aanbod"] = Who.Members,
        ["GET /groepen/{slug}/afmelden"] = Who.Members,
        ["POST /groepen/{slug}/afmelden"] = Who.Members,
        ["GET /groepen/aanvragen"] = Who.Members,
        ["POST /groepen/aanvragen"] = Who.Members,
    };
}

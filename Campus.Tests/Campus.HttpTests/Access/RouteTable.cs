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
        ["id"] = "00000000-0000-0000-0000-000000000000",
        ["format"] = "csv",
        ["registration"] = "00000000-0000-0000-0000-000000000000",
    };

    public static readonly IReadOnlyDictionary<string, Who> Rows = new Dictionary<string, Who>
    {
        ["GET /health/live"] = Who.Everyone,
        ["GET /health/ready"] = Who.Everyone,
        ["GET /fout/{code:int}"] = Who.Everyone,
        ["POST /fout/{code:int}"] = Who.Everyone,
        ["PUT /fout/{code:int}"] = Who.Everyone,
        ["DELETE /fout/{code:int}"] = Who.Everyone,
        ["GET /weergave"] = Who.Everyone,
        ["POST /weergave"] = Who.Everyone,
        ["GET /setup"] = Who.Everyone,
        ["POST /setup"] = Who.Everyone,

        ["GET /account/inloggen"] = Who.Everyone,
        ["POST /account/inloggen"] = Who.Everyone,
        ["GET /account/uitloggen"] = Who.Everyone,
        ["POST /account/uitloggen"] = Who.Everyone,
        ["GET /account/registreren"] = Who.Everyone,
        ["POST /account/registreren"] = Who.Everyone,
        ["GET /account/bevestigen"] = Who.Everyone,
        ["POST /account/bevestigen"] = Who.Everyone,
        ["GET /account/wachtwoord-vergeten"] = Who.Everyone,
        ["POST /account/wachtwoord-vergeten"] = Who.Everyone,
        ["GET /account/wachtwoord-herstellen"] = Who.Everyone,
        ["POST /account/wachtwoord-herstellen"] = Who.Everyone,
        ["GET /account/wachtwoord-wijzigen"] = Who.Members,
        ["POST /account/wachtwoord-wijzigen"] = Who.Members,
        ["GET /account/profiel"] = Who.Members,
        ["POST /account/profiel"] = Who.Members,
        ["GET /account/mijn-gegevens"] = Who.Members,

        ["GET /"] = Who.Everyone,
        ["GET /cursussen"] = Who.Everyone,
        ["GET /cursussen/{slug}"] = Who.Everyone,
        ["GET /cursussen/{slug}/inschrijven"] = Who.Members,
        ["POST /cursussen/{slug}/inschrijven"] = Who.Members,
        ["GET /mijn"] = Who.Members,
        ["GET /leren/{registration:guid}/{lesson?}"] = Who.Members,
        ["GET /leren/{registration:guid}/{lesson}/{activity}"] = Who.Members,
        ["POST /leren/{registration:guid}/{lesson}/{activity}"] = Who.Members,

        ["GET /media/{**path}"] = Who.Everyone,
        ["HEAD /media/{**path}"] = Who.Everyone,
        ["GET /api/content/{contentItemId}"] = Who.Editors,
        ["POST /api/content"] = Who.Editors,
        ["DELETE /api/content/{contentItemId}"] = Who.Editors,

        ["GET /beheer/hulp"] = Who.Editors,
        ["POST /beheer/markdown/zelfde"] = Who.Editors,
        ["GET /beheer/kiezen/inhoud"] = Who.Editors,
        ["GET /beheer/kiezen/mensen"] = Who.Editors,
        ["GET /beheer/kiezen/termen"] = Who.Editors,
        ["GET /beheer/kiezen/vertalingen"] = Who.Editors,
        ["GET /beheer/bouwstenen"] = Who.Editors,
        ["GET /beheer/media"] = Who.Editors,
        ["POST /beheer/media/uploaden"] = Who.Editors,
        ["POST /beheer/media/vervangen"] = Who.Editors,
        ["GET /beheer/media/geupload"] = Who.Editors,
        ["POST /beheer/media/geupload"] = Who.Editors,
        ["GET /beheer/media/bestand"] = Who.Editors,
        ["POST /beheer/media/bestand"] = Who.Editors,
        ["GET /beheer/media/bestand/verplaatsen"] = Who.Editors,
        ["POST /beheer/media/bestand/verplaatsen"] = Who.Editors,
        ["GET /beheer/media/bestand/weggooien"] = Who.Editors,
        ["POST /beheer/media/bestand/weggooien"] = Who.Editors,
        ["GET /beheer/media/prullenbak"] = Who.Editors,
        ["POST /beheer/media/prullenbak"] = Who.Editors,
        ["GET /beheer/media/mappen/nieuw"] = Who.Editors,
        ["POST /beheer/media/mappen/nieuw"] = Who.Editors,
        ["GET /beheer/media/mappen/wijzigen"] = Who.Editors,
        ["POST /beheer/media/mappen/wijzigen"] = Who.Editors,
        ["GET /beheer/post"] = Who.Editors,
        ["GET /beheer/post/{name}"] = Who.Editors,
        ["GET /beheer/xapi"] = Who.Beheerder,
        ["GET /beheer/xapi/sleutels/nieuw"] = Who.Beheerder,
        ["POST /beheer/xapi/sleutels/nieuw"] = Who.Beheerder,
        ["GET /beheer/xapi/sleutels/{key}"] = Who.Beheerder,
        ["POST /beheer/xapi/sleutels/{key}"] = Who.Beheerder,
        ["GET /beheer/xapi/sleutels/{key}/geheim"] = Who.Beheerder,
        ["POST /beheer/xapi/sleutels/{key}/geheim"] = Who.Beheerder,
        ["GET /beheer/xapi/sleutels/{key}/intrekken"] = Who.Beheerder,
        ["POST /beheer/xapi/sleutels/{key}/intrekken"] = Who.Beheerder,

        ["GET /beheer/xapi/uitspraken"] = Who.Beheerder,
        ["GET /beheer/xapi/uitspraken/nieuwer"] = Who.Beheerder,
        ["GET /beheer/xapi/uitspraken/{id:guid}"] = Who.Beheerder,
        ["GET /beheer/xapi/uitspraken/export/{format:regex(^(csv|jsonl)$)}"] = Who.Beheerder,

        ["GET /beheer/xapi/doorsturen"] = Who.Beheerder,
        ["GET /beheer/xapi/doorsturen/nieuw"] = Who.Beheerder,
        ["POST /beheer/xapi/doorsturen/nieuw"] = Who.Beheerder,
        ["GET /beheer/xapi/doorsturen/{id}"] = Who.Beheerder,
        ["POST /beheer/xapi/doorsturen/{id}"] = Who.Beheerder,
        ["GET /beheer/xapi/doorsturen/{id}/apart"] = Who.Beheerder,
        ["POST /beheer/xapi/doorsturen/{id}/apart"] = Who.Beheerder,
        ["GET /beheer/xapi/doorsturen/{id}/verwijderen"] = Who.Beheerder,
        ["POST /beheer/xapi/doorsturen/{id}/verwijderen"] = Who.Beheerder,

        ["GET /xapi/about"] = Who.Everyone,
        ["HEAD /xapi/about"] = Who.Everyone,
        ["GET /xapi/{**path}"] = Who.Everyone,
        ["GET /xapi/activities"] = Who.ByCredential,
        ["HEAD /xapi/activities"] = Who.ByCredential,
        ["GET /xapi/agents"] = Who.ByCredential,
        ["HEAD /xapi/agents"] = Who.ByCredential,
        ["DELETE /xapi/activities/profile"] = Who.ByCredential,
        ["GET /xapi/activities/profile"] = Who.ByCredential,
        ["HEAD /xapi/activities/profile"] = Who.ByCredential,
        ["POST /xapi/activities/profile"] = Who.ByCredential,
        ["PUT /xapi/activities/profile"] = Who.ByCredential,
        ["DELETE /xapi/activities/state"] = Who.ByCredential,
        ["GET /xapi/activities/state"] = Who.ByCredential,
        ["HEAD /xapi/activities/state"] = Who.ByCredential,
        ["POST /xapi/activities/state"] = Who.ByCredential,
        ["PUT /xapi/activities/state"] = Who.ByCredential,
        ["DELETE /xapi/agents/profile"] = Who.ByCredential,
        ["GET /xapi/agents/profile"] = Who.ByCredential,
        ["HEAD /xapi/agents/profile"] = Who.ByCredential,
        ["POST /xapi/agents/profile"] = Who.ByCredential,
        ["PUT /xapi/agents/profile"] = Who.ByCredential,
        ["GET /xapi/statements"] = Who.ByCredential,
        ["HEAD /xapi/statements"] = Who.ByCredential,
        ["POST /xapi/statements"] = Who.ByCredential,
        ["PUT /xapi/statements"] = Who.ByCredential,
    };
}

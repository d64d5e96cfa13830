using System.Net;
using System.Text.Json.Nodes;
using Campus.Platform;
using Campus.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.HttpTests.Xapi;

/// <summary>Making, changing and ending the keys of programs, on the screen.</summary>
public sealed class KeyTests(SharedCampus shared)
{
    private const string New = "/beheer/xapi/sleutels/nieuw";
    private const string List = "/beheer/xapi";

    [Fact]
    public async Task The_secret_of_a_new_key_is_shown_once_and_opens_the_store()
    {
        using var bas = await shared.Campus.VisitAsync(Cast.Bas);
        var made = await AddAsync(bas, "Toetsen van de leerstraat");

        made.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        made.Words.ShouldContain(new Uri(shared.Campus.Address, "/xapi/").ToString());
        (await StatusAsync(made.Credential)).ShouldBe(HttpStatusCode.OK);
        var list = await bas.GetAsync(List);
        list.Words.ShouldContain("Toetsen van de leerstraat");
        list.Words.ShouldContain($"door {Cast.Bas.Name}");
        foreach (var url in new[] { List, $"{List}/sleutels/{made.Key}", $"{List}/sleutels/{made.Key}/geheim" })
        {
            (await bas.GetAsync(url)).Text.ShouldNotContain(made.Secret);
        }
        (await AuditAsync(made.Key)).ShouldBe(["CredentialAdded"]);
    }

    [Fact]
    public async Task The_file_of_who_made_a_key_has_the_key_and_the_act_and_no_secret()
    {
        using var bas = await shared.Campus.VisitAsync(Cast.Bas);
        var name = $"Voor de buren {Guid.NewGuid():N}";
        var made = await AddAsync(bas, name);

        var file = JsonNode.Parse(await bas.Http.GetStringAsync("/account/mijn-gegevens"))!;

        var key = file["Leerdata"]!["sleutels"]!.AsArray().Single(one => one!["naam"]!.GetValue<string>() == name)!;
        key["gemaakt"].ShouldNotBeNull();
        key["ingetrokken"].ShouldBeNull();
        file["Logboek"]!.AsArray().ShouldContain(act => act!["wat"]!.GetValue<string>().Contains(name, StringComparison.Ordinal));
        file.ToJsonString().ShouldNotContain(made.Secret);
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_makes_one_key()
    {
        using var bas = await shared.Campus.VisitAsync(Cast.Bas);
        var form = await bas.GetAsync(New);
        var name = $"Dubbel {Guid.NewGuid():N}";

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => bas.SubmitAsync(form, "main form", ("Input.Name", name))));

        answers.Select(answer => new Made(answer).Credential).Distinct().Count().ShouldBe(1);
        (await bas.GetAsync(List)).Text.Split(name).Length.ShouldBe(2);
        (await AuditAsync(new Made(answers[0]).Key)).ShouldBe(["CredentialAdded"]);
    }

    [Fact]
    public async Task A_form_with_mistakes_says_so_and_keeps_what_was_typed()
    {
        using var bas = await shared.Campus.VisitAsync(Cast.Bas);
        var page = await bas.GetAsync(New);
        var back = await bas.SubmitAsync(
            page, "main form", ("Input.Name", ""), ("Input.Scopes", "bestaat-niet"), ("Input.LastDay", "2020-01-31"));
        back.Find(".pc-error-summary").QuerySelectorAll("li").Length.ShouldBe(3);
        back.Find("input[name='Input.LastDay']").GetAttribute("value").ShouldBe("2020-01-31");
        back.Document.QuerySelector("[data-secret]").ShouldBeNull();
    }

    [Fact]
    public async Task A_revoked_key_opens_nothing_any_more_and_stays_in_the_list()
    {
        using var bas = await shared.Campus.VisitAsync(Cast.Bas);
        var made = await AddAsync(bas, "Oude koppeling");
        var question = await bas.GetAsync($"{List}/sleutels/{made.Key}/intrekken");

        var list = await bas.SubmitAsync(question, "main form");
        await bas.SubmitAsync(question, "main form");

        list.Find("[role=status]").TextContent.ShouldContain("ingetrokken");
        (await StatusAsync(made.Credential)).ShouldBe(HttpStatusCode.Unauthorized);
        (await bas.GetAsync(List)).Find($"a[href$='{made.Key}']").ParentElement!.TextContent.ShouldContain("Ingetrokken");
        (await bas.GetAsync($"{List}/sleutels/{made.Key}")).Document.QuerySelector("main form").ShouldBeNull();
        (await AuditAsync(made.Key)).ShouldBe(["CredentialAdded", "CredentialRevoked"]);
    }

    [Fact]
    public async Task A_new_secret_ends_the_old_one_and_an_older_form_changes_nothing()
    {
        using var bas = await shared.Campus.VisitAsync(Cast.Bas);
        var made = await AddAsync(bas, "Vergeten geheim");
        var (form, olderForm) = (await bas.GetAsync($"{List}/sleutels/{made.Key}/geheim"), await bas.GetAsync($"{List}/sleutels/{made.Key}/geheim"));

        var replaced = new Made(await bas.SubmitAsync(form, "main form"));
        new Made(await bas.SubmitAsync(form, "main form")).Credential.ShouldBe(replaced.Credential);
        (await bas.SubmitAsync(olderForm, "main form")).Words.ShouldContain("niet vervangen");

        (await StatusAsync(made.Credential)).ShouldBe(HttpStatusCode.Unauthorized);
        (await StatusAsync(replaced.Credential)).ShouldBe(HttpStatusCode.OK);
        (await AuditAsync(made.Key)).ShouldBe(["CredentialAdded", "SecretReplaced"]);
    }

    [Fact]
    public async Task What_a_key_may_do_changes_at_once()
    {
        using var bas = await shared.Campus.VisitAsync(Cast.Bas);
        var made = await AddAsync(bas, "Wordt schrijver");
        var page = await bas.GetAsync($"{List}/sleutels/{made.Key}");

        var list = await bas.SubmitAsync(page, "main form", ("Input.Name", "Is schrijver"), ("Input.Scopes", "statements/write"));

        list.Words.ShouldContain("Is schrijver");
        (await StatusAsync(made.Credential)).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Whether_a_key_counts_for_progress_is_chosen_once()
    {
        using var bas = await shared.Campus.VisitAsync(Cast.Bas);
        var counting = await AddAsync(bas, "Telt mee", ("Input.Scopes", "campus/acts"));
        var plain = await AddAsync(bas, "Telt niet mee", ("Input.Scopes", "statements/write"));

        var form = await bas.GetAsync($"{List}/sleutels/{plain.Key}");
        form.Words.ShouldContain("telt niet mee voor de voortgang");
        await bas.SubmitAsync(form, "main form", ("Input.Scopes", "campus/acts"));
        form = await bas.GetAsync($"{List}/sleutels/{counting.Key}");
        form.Words.ShouldContain("telt mee voor de voortgang");
        await bas.SubmitAsync(form, "main form", ("Input.Scopes", "statements/read"));

        (await bas.GetAsync($"{List}/sleutels/{plain.Key}")).Words.ShouldContain("telt niet mee voor de voortgang");
        (await bas.GetAsync($"{List}/sleutels/{counting.Key}")).Words.ShouldContain("telt mee voor de voortgang");
    }

    [Fact]
    public async Task A_key_works_up_to_its_last_day_and_its_use_is_noted_to_the_minute()
    {
        await using var campus = await CampusHost.StartNewAsync();
        campus.Clock.Set(new DateTimeOffset(2027, 3, 30, 12, 0, 0, TimeSpan.Zero));
        using var before = await campus.VisitAsync(Cast.Bas);
        var made = await AddAsync(before, "Proef tot april", ("Input.LastDay", "2027-03-31"));

        campus.Clock.Set(new DateTimeOffset(2027, 3, 31, 21, 59, 0, TimeSpan.Zero));
        (await StatusAsync(made.Credential, campus)).ShouldBe(HttpStatusCode.OK);
        using var later = await campus.VisitAsync(Cast.Bas);
        await Until(async () => (await later.GetAsync(List)).Words.Contains("Laatst gebruikt: 31 maart 2027, 23:59", StringComparison.Ordinal));
        campus.Clock.Advance(TimeSpan.FromMinutes(2));
        (await StatusAsync(made.Credential, campus)).ShouldBe(HttpStatusCode.Unauthorized);
        (await later.GetAsync(List)).Words.ShouldContain("Verlopen");
    }

    private static async Task<Made> AddAsync(Visitor visitor, string name, params (string, string)[] more)
    {
        var page = await visitor.GetAsync(New);
        return new Made(await visitor.SubmitAsync(page, "main form", [("Input.Name", name), .. more]));
    }

    private async Task<HttpStatusCode> StatusAsync(string credential, CampusHost? campus = null)
    {
        using var lrs = new Lrs(campus ?? shared.Campus, credential);
        using var answer = await lrs.GetAsync("?limit=1");
        return answer.StatusCode;
    }

    private async Task<List<string>> AuditAsync(string key)
    {
        await using var scope = shared.Campus.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CampusDb>().Database
            .SqlQuery<string>($"""SELECT "Name" AS "Value" FROM "AuditEntries" WHERE "CorrelationId" = {key} ORDER BY "CreatedUtc" """)
            .ToListAsync(TestContext.Current.CancellationToken);
    }

    private static async Task Until(Func<Task<bool>> holds)
    {
        for (var tries = 0; !await holds(); tries++)
        {
            tries.ShouldBeLessThan(50);
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>The page that gives a secret.</summary>
    private sealed record Made(Page Page)
    {
        public HttpResponseMessage Response => Page.Response;
        public string Words => Page.Words;
        public string Secret => Page.Find("[data-secret]").TextContent;
        public string Key => Page.Document.QuerySelectorAll(".pc-secret code")[1].TextContent;
        public string Credential => $"{Key}:{Secret}";
    }
}

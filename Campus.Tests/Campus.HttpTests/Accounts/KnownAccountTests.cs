using Campus.HttpTests.Accounts.TwoSteps;
using Campus.Platform;
using Campus.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.HttpTests.Accounts;

/// <summary>
/// An account is looked up at most once a minute, however old the cookie is; what is changed here counts at once.
/// </summary>
public sealed class KnownAccountTests
{
    private const string Mine = "/account/profiel";

    [Fact]
    public async Task An_old_cookie_is_looked_at_once_a_minute_and_not_made_anew()
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var samira = await campus.VisitAsync(Cast.Samira);
        campus.Clock.Advance(TimeSpan.FromMinutes(10));
        (await samira.IsInAsync()).ShouldBeTrue();

        // Behind the campus's back: nothing is stamped, as by nobody who changes an account.
        await ChangeAsync(campus, Cast.Samira);
        using var answer = await samira.Http.GetAsync(Mine);
        answer.IsSuccessStatusCode.ShouldBeTrue("it was looked at a moment ago");
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse("an old cookie is as good as a new one");
        campus.Clock.Advance(TimeSpan.FromSeconds(35));
        (await samira.IsInAsync()).ShouldBeTrue();
        campus.Clock.Advance(TimeSpan.FromSeconds(26));
        (await samira.IsInAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task A_name_that_its_owner_changes_stands_on_the_next_page()
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var samira = await campus.VisitAsync(Cast.Samira);
        foreach (var name in (string[])["Samira de Eerste", "Samira de Tweede"])
        {
            campus.Clock.Advance(TimeSpan.FromSeconds(5));
            await samira.IsInAsync();
            await samira.SubmitAsync(await samira.GetAsync(Mine), "main form", ("Input.Name", name));
            (await samira.GetAsync("/mijn")).Text.ShouldContain(name);
        }
    }

    private static async Task ChangeAsync(CampusHost campus, Member member)
    {
        await using var scope = campus.Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<CampusDb>().Database.ExecuteSqlAsync(
            $"""UPDATE "Users" SET "SecurityStamp" = 'elders' WHERE "Email" = {member.Email}""")).ShouldBe(1);
    }
}

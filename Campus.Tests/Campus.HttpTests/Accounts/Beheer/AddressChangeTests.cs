using Campus.HttpTests.Accounts.TwoSteps;
using Campus.TestKit;

namespace Campus.HttpTests.Accounts.Beheer;

/// <summary>An administrator gives somebody another address.</summary>
public sealed class AddressChangeTests(SharedCampus shared)
{
    [Fact]
    public async Task Whoever_reads_the_old_address_hears_that_it_was_changed_and_sessions_end()
    {
        var member = Cast.Outsider();
        using var visitor = await shared.Campus.HireAsync(member, "Deelnemer");
        using var bas = await shared.Campus.VisitAsync(Cast.Bas);
        var form = await bas.FollowAsync(await bas.OpenPersonAsync(member.Email), "/gegevens");
        var elsewhere = Cast.Outsider().Email;
        await bas.SubmitAsync(form, "main form", ("Input.Email", elsewhere));

        var mail = await ((ICampus)shared.Campus).Mail.ToAsync(member.Email, "e-mailadres is veranderd");
        mail.Text.ShouldContain("Weet je hier niets van?");
        mail.Text.ShouldNotContain(elsewhere);
        (await visitor.IsInAsync()).ShouldBeFalse();
    }
}

using System.Text.Json.Nodes;
using Campus.Accounts.Data;
using Campus.Accounts.Password;
using Campus.Accounts.Recipes;
using Campus.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Hosting;

namespace Campus.Accounts.People;

/// <summary>The recipe step <c>development-accounts</c>: example people with one known password, in Development only.</summary>
internal sealed class DevelopmentAccountsStep(
    UserManager<CampusUser> users,
    AccountCreation accounts,
    UserMemberships memberships,
    Passwords passwords,
    IHostEnvironment environment)
    : IRecipeStepHandler
{
    public string Name => "development-accounts";

    public async Task<IReadOnlyList<RecipeChange>> PlanAsync(RecipeStep step, CancellationToken cancellationToken)
    {
        if (!environment.IsDevelopment())
        {
            return [new(RecipeOutcome.Refused, "Voorbeeldaccounts", step.JsonPath, "Voorbeeldaccounts mogen alleen bij het ontwikkelen bestaan.")];
        }
        if (string.IsNullOrEmpty(StepItems.Text(step, "Password")))
        {
            return [new(RecipeOutcome.Refused, "Voorbeeldaccounts", step.JsonPath, "De stap heeft een wachtwoord nodig (Password).")];
        }
        List<RecipeChange> plan = [];
        foreach (var item in StepItems.Of<ExampleBody>(step, "Accounts"))
        {
            if (item.Value is not { Email: { } email, Name: not null, Role: not null })
            {
                plan.Add(item.Refuse(item.Problem ?? "Een voorbeeldaccount heeft Email, Name en Role nodig."));
                continue;
            }
            var outcome = await users.FindByEmailAsync(email) is null ? RecipeOutcome.Created : RecipeOutcome.Unchanged;
            plan.Add(new(outcome, $"Account van {email}", item.JsonPath));
        }
        return plan;
    }

    public async Task ApplyAsync(RecipeStep step, CancellationToken cancellationToken)
    {
        var password = StepItems.Text(step, "Password")!;
        foreach (var body in StepItems.Of<ExampleBody>(step, "Accounts").Select(item => item.Value!))
        {
            if (await users.FindByEmailAsync(body.Email!) is not null)
            {
                continue;
            }
            var user = await accounts.AddAsync(
                new NewAccount(body.Email!, body.Name!)
                {
                    PasswordHash = await passwords.HashAsync(password, cancellationToken),
                    EmailConfirmed = true,
                    SaidOrganisationId = await memberships.FindAsync(body.Organisation, cancellationToken),
                    Function = body.Function,
                    IsExample = true,
                },
                [body.Role!],
                cancellationToken);
            if (body.Organisation is { } organisation)
            {
                var membership = new MembershipBody(organisation, body.Membership ?? nameof(MembershipRole.Employee));
                await memberships.AddAsync(user!.Id, [membership], cancellationToken);
            }
        }
    }

    // Example accounts leave the campus as people, by the step Users, and so without their password.
    public Task<IReadOnlyList<JsonObject>> ExportAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<JsonObject>>([]);

    private sealed record ExampleBody(
        string? Email, string? Name, string? Role, string? Organisation, string? Membership, string? Function);
}

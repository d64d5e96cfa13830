using Campus.Accounts.Codes;
using Campus.Accounts.Data;
using Campus.Accounts.Mails;
using Campus.Accounts.Memberships;
using Campus.Accounts.NewPassword;
using Campus.Accounts.Organisations;
using Campus.Accounts.OwnOrganisation;
using Campus.Accounts.Password;
using Campus.Accounts.People;
using Campus.Accounts.Recipes;
using Campus.Accounts.Register;
using Campus.Accounts.Roles;
using Campus.Accounts.Sessions;
using Campus.Accounts.Setup;
using Campus.Accounts.SignIn;
using Campus.Accounts.TwoSteps;
using Campus.Platform;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Campus.Accounts;

/// <summary>ASP.NET Core Identity as the campus uses it, and the services of this module's features.</summary>
internal static class AccountServices
{
    public static void AddCampusIdentity(this IServiceCollection services)
    {
        services.AddIdentityCore<CampusUser>(options =>
            {
                options.User.RequireUniqueEmail = true;
                options.User.AllowedUserNameCharacters = "";
                options.Password.RequiredLength = 10;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.Password.RequiredUniqueChars = 1;
            })
            .AddUserStore<CampusUserStore>()
            .AddSignInManager()
            .AddClaimsPrincipalFactory<CampusPrincipal>()
            .AddErrorDescriber<DutchErrors>()
            .AddPasswordValidator<PasswordRules>()
            .AddTokenProvider<DataProtectorTokenProvider<CampusUser>>(TokenOptions.DefaultProvider);
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddSignInCookies();
        services.AddOptions<PasswordHasherOptions>().Configure<IConfiguration, IHostEnvironment>(
            (options, configuration, environment) => options.IterationCount = HashRounds.Of(configuration, environment));
    }

    public static void AddAccountFeatures(this IServiceCollection services)
    {
        services.AddScoped<IPeople, StoredPeople>().AddScoped<AccountCreation>().AddScoped<AccountInvitations>();
        services.AddScoped<UserMemberships>();
        services.AddScoped<IOrganisations, StoredOrganisations>().AddScoped<OrganisationChoice>();
        services.AddScoped<MembershipChanges>().AddScoped<MemberList>().AddScoped<ConfirmedAddress>();
        services.AddScoped<IPermissionSource<Organisation>, MembershipPermissions>();
        services.AddScoped<IMenuSource, OrganisationMenu>().AddScoped<ISlotSource, OrganisationPiece>();
        services.AddSingleton<TwoStepRule>().AddSingleton<RolePermissionCache>().AddScoped<Administrators>();
        services.AddScoped<IRolePermissions, StoredRolePermissions>().AddScoped<RecipeRights>();
        services.AddSingleton<PasswordJudge>().AddScoped<Passwords>();
        services.AddSingleton<SessionCache>().AddScoped<KnownSessions>().AddScoped<OpenSessions>();
        services.AddScoped<AccountLinks>().AddScoped<AccountMails>().AddScoped<TwoStepMails>().AddScoped<Confirmation>();
        services.AddSingleton<KeySeal>().AddScoped<CodeCheck>();
        services.AddSignIn().AddTwoSteps();
        services.AddScoped<Registration>().AddScoped<PasswordChange>().AddScoped<ForgottenPassword>();
        services.AddScoped<IOutboxHandler>(provider => provider.GetRequiredService<ForgottenPassword>());
        services.AddScoped<FirstAdministrator>().AddHostedService<SetupAnnouncement>();
        services.AddScoped<IRecipeStepHandler, RolesStep>().AddScoped<IRecipeStepHandler, OrganisationsStep>();
        services.AddScoped<IRecipeStepHandler, UsersStep>().AddScoped<IRecipeStepHandler, DevelopmentAccountsStep>();
    }
}

using Campus.Accounts.Data;
using Campus.Accounts.Links;
using Campus.Accounts.Organisations;
using Campus.Accounts.Password;
using Campus.Accounts.People;
using Campus.Accounts.Recipes;
using Campus.Accounts.Register;
using Campus.Accounts.Roles;
using Campus.Accounts.SecondStep;
using Campus.Accounts.Sessions;
using Campus.Accounts.Setup;
using Campus.Accounts.SignIn;
using Campus.Platform;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Campus.Accounts;

/// <summary>ASP.NET Core Identity as the campus uses it, and the services of this module's features.</summary>
internal static class AccountServices
{
    // How long somebody keeps a role that was taken away, or stays signed in after another device changed the password.
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromMinutes(1);

    // What OWASP asks of PBKDF2 with SHA-512; who signs in with an older hash gets a new one.
    private const int HashRounds = 210_000;

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
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, options =>
                options.Events.OnValidatePrincipal = SessionCheck.ValidateAsync)
            .AddSecondStepCookies();
        services.AddSingleton<IConfigureOptions<CookieAuthenticationOptions>, SignInCookie>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = HashRounds);
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = LookAgainAfter);
    }

    public static void AddAccountFeatures(this IServiceCollection services)
    {
        services.AddScoped<IPeople, StoredPeople>().AddScoped<IPeopleSearch, PeopleSearch>().AddScoped<IColleagues, Colleagues>();
        services.AddScoped<IActorNames, ActorNames>().AddScoped<IOrganisations, StoredOrganisations>();
        services.AddSingleton<TwoStepRule>().AddSingleton<RolePermissionCache>().AddScoped<IRolePermissions, StoredRolePermissions>();
        services.AddSingleton<PasswordJudge>().AddScoped<Passwords>().AddScoped<AccountCreation>().AddScoped<PasswordSignIn>().AddScoped<SignInAttempts>();
        services.AddSingleton<SessionCache>().AddScoped<KnownSessions>().AddScoped<OpenSessions>().AddScoped<OwnerCheck>();
        services.AddSingleton<BrowserTries>().AddScoped<KnownBrowser>();
        services.AddScoped<Confirmation>().AddScoped<Registration>().AddScoped<PasswordChange>().AddScoped<OrganisationChoice>();
        services.AddScoped<ForgottenPassword>().AddScoped<IOutboxHandler>(provider => provider.GetRequiredService<ForgottenPassword>());
        services.AddScoped<FirstAdministrator>().AddHostedService<SetupAnnouncement>();
        services.AddScoped<AccountLinks>().AddScoped<AccountMails>();
        services.AddScoped<RecipeRights>();
        services.AddScoped<IRecipeStepHandler, RolesStep>().AddScoped<IRecipeStepHandler, OrganisationsStep>();
        services.AddTwoSteps();
        services.AddScoped<IRecipeStepHandler, UsersStep>().AddScoped<IRecipeStepHandler, DevelopmentAccountsStep>();
    }
}

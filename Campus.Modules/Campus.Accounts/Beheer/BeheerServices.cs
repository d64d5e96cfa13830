using Campus.Accounts.Beheer.Audit;
using Campus.Accounts.Beheer.Organisations;
using Campus.Accounts.Beheer.People;
using Campus.Accounts.Beheer.Roles;
using Campus.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Accounts.Beheer;

/// <summary>The pages for those who run the campus: people, roles, organisations and the log.</summary>
internal static class BeheerServices
{
    public static IEnumerable<MenuItem> Menu =>
    [
        new(MenuPlace.Beheer, "Gebruikers", UsersModel.Address, AccountPermissions.ListUsers.Name, 500, "users"),
        new(MenuPlace.Beheer, "Rollen", RolesModel.Address, AccountPermissions.ManageRoles.Name, 510, "shield-check"),
        new(MenuPlace.Beheer, "Organisaties", OrganisationsModel.Address, AccountPermissions.ManageOrganisations.Name, 520, "building"),
        new(MenuPlace.Beheer, "Logboek", LogModel.Address, AccountPermissions.ViewAuditTrail.Name, 530, "history"),
    ];

    public static IServiceCollection AddBeheer(this IServiceCollection services) => services
        .AddScoped<GivenRights>()
        .AddScoped<UserList>().AddScoped<UserChanges>().AddScoped<Invitations>().AddScoped<TwoStepReset>()
        .AddScoped<PermissionBook>().AddScoped<RoleChanges>()
        .AddScoped<OrganisationChanges>().AddScoped<DomainChanges>()
        .AddScoped<AuditReader>().AddScoped<IAuditWords, AccountWords>();
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Campus.Platform;

/// <summary>Adds the ground that every module stands on.</summary>
public static class PlatformServices
{
    /// <summary>Registers the platform's services; the host adds the database and the modules' own.</summary>
    public static IServiceCollection AddCampusPlatform(
        this IServiceCollection services, ModuleCatalog modules, CampusFolders folders)
    {
        services.AddHttpContextAccessor();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(modules).AddSingleton(folders).AddSingleton<PermissionCatalog>();
        services.AddScoped<ICurrentUser, RequestUser>();
        services.AddScoped<IPermissions, RolePermissionCheck>();
        services.AddScoped(typeof(IPermissionsOn<>), typeof(PermissionsOn<>));
        services.AddScoped<IAuthorizationHandler, PermissionHandler>();
        services.AddSingleton<IAuthorizationPolicyProvider, PermissionPolicies>();
        services.AddAuthorizationBuilder().SetFallbackPolicy(PermissionPolicies.Closed);
        services.AddScoped<ISiteAddress, SiteAddress>();
        services.AddSingleton<ModuleMenuItems>().AddScoped<IMenu, ModuleMenu>();
        services.AddScoped<IDomainEvents, ScopedDomainEvents>();
        services.AddErasing(modules);
        services.AddScoped<IAudit, DatabaseAudit>().AddScoped<IAuditTrail, DatabaseAuditTrail>();
        services.AddSingleton<CountedEvents>().AddSingleton<ISecurityEvents>(provider => provider.GetRequiredService<CountedEvents>());
        services.AddHostedService(provider => provider.GetRequiredService<CountedEvents>());
        services.AddSingleton<IFileStore, DiskFileStore>();
        services.AddSingleton<StampCache>().AddScoped<IStamps, DatabaseStamps>();
        services.AddOptions<WorkOptions>().BindConfiguration("Work");
        services.AddSingleton<OutboxSignal>().AddScoped<IOutbox, DatabaseOutbox>().AddScoped<IFailedMessages, FailedMessages>()
            .AddScoped<IWaitingMessages, WaitingMessages>();
        services.AddScoped<OutboxQueue>().AddScoped<WorkLeases>();
        services.AddHostedService<OutboxWorker>().AddHostedService<RecurringWorker>();
        return services;
    }

    private static void AddErasing(this IServiceCollection services, ModuleCatalog modules)
    {
        foreach (var handler in modules.Modules.SelectMany(module => module.Startup.Erasing))
        {
            foreach (var told in handler.GetInterfaces().Where(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IDomainEventHandler<>)))
            {
                services.AddScoped(told, handler);
            }
        }
    }
}

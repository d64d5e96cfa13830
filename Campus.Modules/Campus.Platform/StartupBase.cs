using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Platform;

/// <summary>
/// A module's answers to the questions every module is asked. One subclass named <c>Startup</c> per module;
/// what a module does not have, it does not override.
/// </summary>
public abstract class StartupBase
{
    /// <summary>Services: what the module offers to others and uses itself.</summary>
    public virtual void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    /// <summary>Routes: endpoints that are not Razor Pages. Pages are found by themselves.</summary>
    public virtual void Configure(IEndpointRouteBuilder routes)
    {
    }

    /// <summary>Menu: the entries this module adds.</summary>
    public virtual IEnumerable<MenuItem> Menu => [];

    /// <summary>Permissions: those this module defines, by Orchard's names where Orchard has one.</summary>
    public virtual IEnumerable<Permission> Permissions => [];

    /// <summary>Tables: the entities this module adds to the one <see cref="CampusDb"/>.</summary>
    public virtual void Tables(ModelBuilder model)
    {
    }

    /// <summary>
    /// Personal data: implementations of <see cref="IPersonalData"/>; empty when the module keeps none.
    /// </summary>
    public virtual IEnumerable<Type> PersonalData => [];

    /// <summary>
    /// Erasing: the other half of <see cref="PersonalData"/>, handlers of <see cref="PersonErased"/> or <see cref="AccountErased"/>
    /// that take a person out of what the module keeps. They are registered by being named here.
    /// </summary>
    public virtual IEnumerable<Type> Erasing => [];

    /// <summary>Background work: implementations of <see cref="IRecurringWork"/>, run under a lease.</summary>
    public virtual IEnumerable<Type> BackgroundWork => [];
}

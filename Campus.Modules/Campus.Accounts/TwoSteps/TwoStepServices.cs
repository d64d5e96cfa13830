using Campus.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Accounts.TwoSteps;

/// <summary>Turning two steps on and off.</summary>
internal static class TwoStepServices
{
    public static IServiceCollection AddTwoSteps(this IServiceCollection services) => services
        .AddScoped<FreshCodesCookie>().AddScoped<TwoStepChanges>().AddScoped<ICampusCommand, TwoStepsCommand>();
}

using Campus.Courses;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.TestKit;

/// <summary>A module with a rule about when courses are open, as groups have.</summary>
public sealed class Doorkeeper(TimeProvider time) : ICourseAccess
{
    private CourseClosing? closing;

    /// <summary>Starts a campus with such a module.</summary>
    public static Task<CampusHost> StartAsync(CampusSettings? settings = null) => CampusHost.StartNewAsync(
        settings, services => services.AddSingleton<Doorkeeper>().AddSingleton<ICourseAccess>(provider => provider.GetRequiredService<Doorkeeper>()));

    /// <summary>Closes all courses for everybody, until a moment or for good.</summary>
    public static void Close(CampusHost campus, string reason, DateTime? opens = null) =>
        campus.Services.GetRequiredService<Doorkeeper>().closing = new(reason, opens);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<Guid, CourseClosing>> ClosedAsync(
        IReadOnlyCollection<CourseRegistration> registrations, CancellationToken cancellationToken = default)
    {
        var isClosed = closing is not null && (closing.OpensUtc is not { } opens || time.GetUtcNow().UtcDateTime < opens);
        return Task.FromResult<IReadOnlyDictionary<Guid, CourseClosing>>(
            isClosed ? registrations.ToDictionary(registration => registration.Id, _ => closing!) : new Dictionary<Guid, CourseClosing>());
    }
}

using Campus.Platform;

namespace Campus.HttpTests.Editorial.Meeting;

/// <summary>A campus on each database.</summary>
public sealed class MeetingPlaces : IAsyncLifetime
{
    private readonly Dictionary<DatabaseProvider, MeetingPlace> places = [];

    public async ValueTask InitializeAsync()
    {
        foreach (var provider in Enum.GetValues<DatabaseProvider>())
        {
            places[provider] = await MeetingPlace.OpenAsync(provider);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var place in places.Values)
        {
            await place.DisposeAsync();
        }
    }

    internal MeetingPlace On(DatabaseProvider provider) => places[provider];
}

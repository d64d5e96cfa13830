namespace Campus.ConformanceTests.Resources;

/// <summary>A resource of documents.</summary>
public enum Shelf
{
    State,
    AgentProfile,
    ActivityProfile,
}

/// <summary>Where one document lies: a resource with the parameters that name it, of which a test may change one.</summary>
internal sealed record Place(Shelf Shelf, IReadOnlyDictionary<string, string> Parameters)
{
    /// <summary>The name of the parameter that tells documents in one context apart.</summary>
    public string IdName => Shelf == Shelf.State ? "stateId" : "profileId";

    public static Place New(Shelf shelf)
    {
        var (activity, agent) = ($"https://campus.example/{Guid.NewGuid()}", $$"""{"mbox":"mailto:{{Guid.NewGuid()}}@example.nl"}""");
        var id = Guid.NewGuid().ToString();
        return new Place(shelf, shelf switch
        {
            Shelf.State => new Dictionary<string, string> { ["activityId"] = activity, ["agent"] = agent, ["stateId"] = id },
            Shelf.AgentProfile => new Dictionary<string, string> { ["agent"] = agent, ["profileId"] = id },
            _ => new Dictionary<string, string> { ["activityId"] = activity, ["profileId"] = id },
        });
    }

    public Place With(string name, string value) => this with { Parameters = new Dictionary<string, string>(Parameters) { [name] = value } };

    public Place Without(string name) =>
        this with { Parameters = Parameters.Where(parameter => parameter.Key != name).ToDictionary(StringComparer.Ordinal) };

    public override string ToString()
    {
        var resource = Shelf switch { Shelf.State => "activities/state", Shelf.AgentProfile => "agents/profile", _ => "activities/profile" };
        return $"{resource}?{string.Join('&', Parameters.Select(parameter => $"{parameter.Key}={Uri.EscapeDataString(parameter.Value)}"))}";
    }
}

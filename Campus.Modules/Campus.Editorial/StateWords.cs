namespace Campus.Editorial;

/// <summary>How an item stands for visitors: the same four words on every screen.</summary>
internal static class StateWords
{
    public const string Concept = "Concept";
    public const string Live = "Gepubliceerd";
    public const string Ahead = "Gepubliceerd, met nieuwe wijzigingen";
    public const string Planned = "Gepland";
}

namespace Campus.Theme;

/// <summary>What every page says about the site. Contents answers, from the settings of the site.</summary>
public interface ISiteIdentity
{
    /// <summary>The name, how to reach those who run it, and what must be said by law.</summary>
    ValueTask<SiteIdentity> GetAsync(CancellationToken cancellationToken = default);
}

/// <summary>What every page says about the site.</summary>
/// <param name="Name">The name, behind the title of every page.</param>
/// <param name="ContactEmail">The address for questions; null when not given.</param>
/// <param name="ContactPhone">The number for questions; null when not given.</param>
/// <param name="Links">Pages with legal texts.</param>
public sealed record SiteIdentity(string Name, string? ContactEmail, string? ContactPhone, IReadOnlyList<SiteLink> Links);

/// <summary>A link at the foot of every page.</summary>
public sealed record SiteLink(string Text, string Url);

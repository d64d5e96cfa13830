namespace Campus.Theme;

/// <summary>What every page says about the site. Contents answers, from the settings of the site.</summary>
public interface ISiteIdentity
{
    /// <summary>The name, how to reach those who run it, and what must be said by law.</summary>
    ValueTask<SiteIdentity> GetAsync(CancellationToken cancellationToken = default);
}

/// <summary>What every page says about the site.</summary>
/// <param name="Name">The name, behind the title of every page.</param>
/// <param name="Organisation">Who offers the campus.</param>
/// <param name="Links">Pages with legal texts.</param>
public sealed record SiteIdentity(string Name, SiteOrganisation Organisation, IReadOnlyList<SiteLink> Links);

/// <summary>
/// Who offers the campus and how to reach them; each part is null until an administrator filled it in.
/// </summary>
/// <param name="Name">What the organisation is called.</param>
/// <param name="Email">The address for questions.</param>
/// <param name="Phone">The number for questions.</param>
/// <param name="Website">Its own site, an absolute web address.</param>
public sealed record SiteOrganisation(string? Name, string? Email, string? Phone, string? Website)
{
    /// <summary>Whether people can be told who this is and where to write to.</summary>
    public bool IsKnown => Name is not null && Email is not null;
}

/// <summary>A link at the foot of every page.</summary>
public sealed record SiteLink(string Text, string Url);

using Campus.Platform;
using Campus.Theme;

namespace Campus.Contents.About;

/// <summary>What the organisation still has to say of itself, on the start of beheer, for whoever can say it.</summary>
internal sealed class AboutNotices(
    AboutTexts about, ISiteIdentity site, IPermissions permissions, ICurrentUser user) : ISlotSource
{
    private const int First = 100;
    private const string View = "/Contents/About/_Notices.cshtml";

    public async ValueTask<IReadOnlyList<SlotPiece>> ForAsync(Slot slot, CancellationToken cancellationToken = default)
    {
        if (slot.Place != SlotPlace.BeheerStart
            || !await permissions.HasAsync(user.Principal, ContentPermissions.ManageSettings.Name, cancellationToken))
        {
            return [];
        }
        var isKnown = (await site.GetAsync(cancellationToken)).Organisation.IsKnown;
        var pages = await about.ListAsync(cancellationToken);
        AboutText[] open = [.. from page in pages where page.Blanks.Count > 0 select page.Text];
        return isKnown && open.Length == 0 ? [] : [new SlotPiece(First, View, new OpenFacts(isKnown, open))];
    }
}

/// <summary>What is open about the site.</summary>
/// <param name="IsOrganisationKnown">Whether the campus knows who offers it.</param>
/// <param name="Pages">The pages that are not finished.</param>
internal sealed record OpenFacts(bool IsOrganisationKnown, IReadOnlyList<AboutText> Pages)
{
    /// <summary>The names of the pages as they stand in a sentence.</summary>
    public string Names
    {
        get
        {
            string[] names = [.. Pages.Select(page => page.Title.ToLowerInvariant())];
            return names.Length < 2 ? string.Concat(names) : $"{string.Join(", ", names[..^1])} en {names[^1]}";
        }
    }
}

using Campus.Contents;
using Campus.Contents.Access;
using Campus.Contents.Display;
using Campus.Contents.Items;
using Campus.Contents.Schedule;
using Campus.Editorial.Editor;
using Campus.Editorial.Publishing.Gate;
using Campus.Editorial.Publishing.Review;
using Campus.Editorial.Versions;

namespace Campus.Editorial.Publishing.Publish;

/// <summary>Everything that somebody weighs before publishing, with where visitors see what is published and what is planned.</summary>
internal sealed record PublishScreen(
    OpenedItem Opened,
    string Title,
    ContentItem? Published,
    Comparison Changes,
    GateReport Gate,
    IReadOnlyList<PublicationQuestion> Questions,
    ScheduledChange? Plan,
    PublicationProblem? Problem,
    IReadOnlyList<ReviewRequest> Requests,
    IReadOnlyList<Reviewer> Reviewers,
    bool MayPublish,
    string? PublicUrl,
    string? PlannedUrl)
{
    public ContentItem Item => Opened.Item;

    /// <summary>Whether there is anything that visitors do not see yet.</summary>
    public bool HasUnpublished => Opened.Changed || !Item.Published;

    /// <summary>The question that waits for an answer; null when none does.</summary>
    public ReviewRequest? OpenRequest => Requests.FirstOrDefault(request => request.State == ReviewRequest.Open);
}

/// <summary>Brings together what the publish page shows.</summary>
internal sealed class PublishScreens(
    ItemRepository items, IContentManager contents, IContentDefinitionManager definitions, Comparisons comparisons, GateCheck gate, IEnumerable<IPublicationQuestion> questions,
    Plans plans, Reviews reviews, ContentAccess access, PublicAddress addresses)
{
    /// <summary>Null when there is no such item, or not for whoever asks.</summary>
    public async Task<PublishScreen?> OpenAsync(string contentItemId, CancellationToken cancellationToken)
    {
        if (await items.OpenAsync(contentItemId, cancellationToken) is not { } opened
            || !await access.MayAsync(ContentAct.Edit, opened.Item, cancellationToken))
        {
            return null;
        }
        var published = await contents.GetAsync(contentItemId, VersionOptions.Published, cancellationToken);
        List<PublicationQuestion> asked = [];
        foreach (var question in questions)
        {
            if (await question.AskAsync(opened.Item, published, cancellationToken) is { } one)
            {
                asked.Add(one);
            }
        }
        return new(
            opened,
            await definitions.TitleOfAsync(opened.Item, cancellationToken),
            published,
            await comparisons.OfAsync(published, opened.Item, cancellationToken),
            await gate.CheckAsync(opened.Item, cancellationToken),
            asked,
            await plans.OfAsync(contentItemId, cancellationToken),
            await plans.ProblemOfAsync(contentItemId, cancellationToken),
            await reviews.OfAsync(contentItemId, cancellationToken),
            await reviews.ReviewersAsync(cancellationToken),
            await access.MayAsync(ContentAct.Publish, opened.Item, cancellationToken),
            published is null ? null : await addresses.OfAsync(published, cancellationToken),
            await addresses.OfAsync(opened.Item, cancellationToken));
    }
}

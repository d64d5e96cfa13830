using Campus.Contents;
using Campus.Courses.Kinds;
using Campus.Courses.Tree;
using Campus.Platform;

namespace Campus.Courses.Beheer.Revision;

/// <summary>Asks what a new version of a course is for those who are taking it (rule R9).</summary>
internal sealed class RevisionQuestion(CourseLibrary library, LearnersByVersion learners) : IPublicationQuestion
{
    private const int MostReasons = 3;

    public async ValueTask<PublicationQuestion?> AskAsync(ContentItem draft, ContentItem? published, CancellationToken cancellationToken = default)
    {
        if (draft.ContentType != CourseItem.CourseType || published?.ContentItemVersionId is not { } version
            || await library.FindAsync(version, cancellationToken) is not { } before)
        {
            return null;
        }
        var difference = CourseDifference.Of(before, library.Read(draft));
        var counts = await learners.CountAsync(draft.ContentItemId, cancellationToken);
        return new(
            Revisions.Name, "Wat is er veranderd?", "Je antwoord bepaalt wat mensen krijgen die nu met de cursus bezig zijn. Niemand raakt voortgang kwijt.",
            Answers(difference), Suggested(difference), $"{await PeopleAsync(counts, cancellationToken)} {Reasons(difference)}".Trim());
    }

    private static PublicationAnswer[] Answers(CourseDifference difference)
    {
        PublicationAnswer[] staying =
        [
            new(Revisions.Addition, "Aanvulling: er is iets bij gekomen", "Wie bezig is, krijgt de aanvulling aangeboden en kiest zelf. Wat gedaan is, blijft gedaan. Nieuwe deelnemers krijgen de aanvulling."),
            new(Revisions.Content, "Inhoudelijk: er is iets anders dan eerst", "Wie bezig is, maakt de versie af waarmee hij begon, of stapt over als hij dat wil. Nieuwe deelnemers krijgen de nieuwe versie."),
        ];
        return difference.IsEquivalent
            ? [new(Revisions.Redaction, "Redactioneel: alleen taal, beeld of opmaak", "Wie bezig is, ziet de verbetering binnen een paar minuten en gaat verder waar hij was."), .. staying]
            : staying;
    }

    private static string Suggested(CourseDifference difference) =>
        difference.IsEquivalent ? Revisions.Redaction
        : difference.Changed.Count == 0 ? Revisions.Addition
        : Revisions.Content;

    private static string Reasons(CourseDifference difference)
    {
        if (difference.IsEquivalent)
        {
            return "";
        }
        List<string> reasons = [.. difference.Changed, .. difference.Added];
        var more = reasons.Count > MostReasons ? $" en nog {reasons.Count - MostReasons} meer" : "";
        return $"‘Redactioneel’ kan niet, want er is meer veranderd dan tekst: {string.Join(", ", reasons.Take(MostReasons))}{more}.";
    }

    private async Task<string> PeopleAsync(IReadOnlyDictionary<string, int> counts, CancellationToken cancellationToken)
    {
        if (counts.Count == 0)
        {
            return "Er is nu niemand met deze cursus bezig.";
        }
        List<string> versions = [];
        foreach (var (version, count) in counts.OrderByDescending(entry => entry.Value))
        {
            var day = (await library.FindAsync(version, cancellationToken))?.Facts.PublishedUtc;
            versions.Add($"{count} op de versie van {(day is { } from ? DutchTime.Day(from) : "eerder")}");
        }
        return $"{Words.Count(counts.Values.Sum(), "persoon is", "mensen zijn")} nu met deze cursus bezig: {string.Join(", ", versions)}.";
    }
}

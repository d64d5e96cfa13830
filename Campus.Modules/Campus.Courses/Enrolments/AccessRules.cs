using Campus.Courses.Data;

namespace Campus.Courses.Enrolments;

/// <summary>What all rules of other modules together say of registrations; without rules everything is open.</summary>
internal sealed class AccessRules(IEnumerable<ICourseAccess> rules)
{
    /// <summary>Why registrations are closed now, by their id. Of several reasons the one that holds longest.</summary>
    public async Task<IReadOnlyDictionary<Guid, CourseClosing>> ClosedAsync(
        IReadOnlyCollection<Registration> registrations, CancellationToken cancellationToken)
    {
        Dictionary<Guid, CourseClosing> closed = [];
        if (registrations.Count == 0)
        {
            return closed;
        }
        List<CourseRegistration> asked = [.. registrations.Select(
            row => new CourseRegistration(row.Id, row.EnrolmentId, row.PersonId, row.CourseId, row.Group))];
        foreach (var rule in rules)
        {
            foreach (var (id, closing) in await rule.ClosedAsync(asked, cancellationToken))
            {
                closed[id] = closed.TryGetValue(id, out var other) && Until(other) >= Until(closing) ? other : closing;
            }
        }
        return closed;
    }

    private static DateTime Until(CourseClosing closing) => closing.OpensUtc ?? DateTime.MaxValue;
}

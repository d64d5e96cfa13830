using Campus.Courses.Data;
using Campus.Courses.Kinds;
using Campus.Courses.Progress;
using Campus.Courses.Tree;

namespace Campus.Courses.Rebuild;

/// <summary>
/// Does the acts of registrations that came one after the other again (rule R11): what was done before each move was
/// carried by it, and what came after it was followed.
/// </summary>
/// <param name="line">The registrations, the first one first.</param>
internal sealed class Replay(IReadOnlyList<(Registration Registration, Course Course)> line)
{
    private readonly List<LearningRecord> records = [];
    private readonly List<Done> taken = [];

    /// <summary>What changed something.</summary>
    public IReadOnlyList<Done> Taken => taken;

    /// <summary>Gives the record of the last registration after acts, which are in the order they were stored.</summary>
    public LearningRecord Run(IEnumerable<Done> acts)
    {
        var (first, course) = line[0];
        records.Add(new(course, first.CreatedUtc));
        records[0].Begin(first.CreatedUtc);
        foreach (var done in acts)
        {
            MoveUpTo(done.Stored);
            // A list, because that is what takes the act: half an enumeration would take half of it.
            if (done.Of < records.Count && records[done.Of].Follow(done.Act).ToList() is { Count: > 0 })
            {
                taken.Add(done);
            }
        }
        MoveUpTo(DateTime.MaxValue);
        return records[^1];
    }

    private void MoveUpTo(DateTime stored)
    {
        while (line[records.Count - 1].Registration.ClosedUtc < stored)
        {
            var before = records[^1];
            if (records.Count == line.Count)
            {
                before.IsClosed = true;
                return;
            }
            var succession = new Succession(before.Course, line[records.Count].Course);
            var next = LearningRecord.After(
                succession, before.States, line[records.Count].Registration.CreatedUtc, before.SatisfiedModules);
            before.MoveOn(next, succession);
            records.Add(next);
        }
    }
}

/// <summary>An act that was stored.</summary>
/// <param name="Stored">When.</param>
/// <param name="Of">In which registration of the line, from 0.</param>
/// <param name="Act">What was done.</param>
/// <param name="Other">Who said so, when the campus does not vouch for it; null when it does.</param>
internal sealed record Done(DateTime Stored, int Of, Act Act, string? Other);

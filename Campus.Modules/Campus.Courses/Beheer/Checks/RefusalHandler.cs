using Campus.Contents;
using Campus.Courses.Kinds;

namespace Campus.Courses.Beheer.Checks;

/// <summary>Keeps a course, or anything else, off the site when a learner could get stuck in an activity in it.</summary>
internal sealed class RefusalHandler(ActivityKinds kinds) : IContentHandler
{
    public Task ValidatingAsync(ContentContext context)
    {
        if (!context.Publishing)
        {
            return Task.CompletedTask;
        }
        foreach (var item in CourseItem.Of(context.Item, kinds).All)
        {
            foreach (var refusal in item.Kind?.Refuse(item) ?? [])
            {
                context.Fail(item.Path.Length == 0 ? refusal.Member : $"{item.Path}.{refusal.Member}", refusal.Message);
            }
        }
        return Task.CompletedTask;
    }
}

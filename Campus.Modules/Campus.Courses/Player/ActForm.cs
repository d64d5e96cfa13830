using Campus.Courses.Kinds;
using Campus.Courses.Progress;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Campus.Courses.Player;

/// <summary>What the form of an activity sends.</summary>
internal sealed class ActForm
{
    /// <summary>The id of the act, made when the form was shown.</summary>
    [FromForm(Name = "act")]
    public Guid? Id { get; set; }

    /// <summary>When it was done, for an act that waited for a connection.</summary>
    [FromForm(Name = "gedaan")]
    public DateTimeOffset? Done { get; set; }

    /// <summary>When the form was shown.</summary>
    [FromForm(Name = "getoond")]
    public DateTimeOffset? Shown { get; set; }

    /// <summary>Everything that was sent.</summary>
    public IFormCollection Sent { get; set; } = FormCollection.Empty;

    /// <summary>What the kind of activity asks for.</summary>
    public ActFields Fields => new(Sent);

    public TimeSpan? TimeSpent(DateTime at) => Shown is { } shown && shown.UtcDateTime <= at ? at - shown.UtcDateTime : null;

    /// <summary>The act, at its own time as far as that can be.</summary>
    public Act ToAct(Activity activity, DateTime begun, DateTime now)
    {
        var at = Done is { } done && done.UtcDateTime < now ? ActTime.Between(done.UtcDateTime, begun, now) : now;
        return activity.ToAct(Fields, at);
    }
}

using System.Text.Json.Nodes;

namespace Campus.Courses.Kinds;

/// <summary>
/// Something a learner reads or does, as it is in one version of a course. Its id stays the same across versions. What is
/// special to a kind of activity is answered here by that kind; nothing outside its folder asks which kind it is.
/// </summary>
internal abstract record Activity(string Id, string Title)
{
    /// <summary>Whether what was done with it is right or wrong, and counts for the score of its lesson (rule R5).</summary>
    public virtual bool IsScored => false;

    /// <summary>Whether doing it leads on to the next thing at once: nothing is shown of what was done.</summary>
    public virtual bool LeadsOn => false;

    /// <summary>Whether it may be done only so often: a form says how often it was done before.</summary>
    public virtual bool IsLimited => false;

    /// <summary>Whether it may be done at any time: then every form of it is an act of its own.</summary>
    public virtual bool IsFree => false;

    /// <summary>The place on its page to show after an act, as it stands behind an address.</summary>
    public virtual string Anchor => "";

    /// <summary>The icon of a lesson that has it; null when that says nothing of the lesson.</summary>
    public virtual string? LessonIcon => null;

    /// <summary>What of it can be searched, beside its title.</summary>
    public virtual string? SearchText => null;

    /// <summary>What makes it another thing than it was in a version before, in Dutch.</summary>
    public virtual string Change => $"anders is hoe ‘{Title}’ loopt";

    /// <summary>What the record store calls a thing like this.</summary>
    protected virtual string XapiType => ActivityTypes.Media;

    /// <summary>
    /// The state after an act; null when the act changes nothing, such as an answer after the last attempt or a choice
    /// for a moment in the conversation that has passed.
    /// </summary>
    public abstract ActivityState? After(ActivityState? state, Act act);

    /// <summary>Whether what was done with the one is the same done with the other (rule R10): only words and images may differ.</summary>
    public virtual bool IsSameAs(Activity before) => before.GetType() == GetType();

    /// <summary>Whether it has other words than before that somebody who knows the old ones may want to read.</summary>
    public virtual bool IsRewrittenFrom(Activity before) => false;

    /// <summary>Whether it can still be done better.</summary>
    public virtual bool CanImprove(ActivityState? state) => false;

    /// <summary>The view that shows it, with the screen as its model.</summary>
    /// <param name="state">How far the learner is with it.</param>
    /// <param name="again">Whether she asked to do it once more.</param>
    public abstract string View(ActivityState? state, bool again);

    /// <summary>The act that a form sends.</summary>
    public abstract Act ToAct(ActFields fields, DateTime at);

    /// <summary>What a form lacks, so that it comes back; null when it can be sent.</summary>
    public virtual Missing? Lacks(ActFields fields) => null;

    /// <summary>Whether what was sent differs from what is there: somebody goes on from a page that is behind.</summary>
    public virtual bool Differs(ActFields fields, ActivityState? state) => false;

    /// <summary>An act in a few characters, for the address of a lesson that is tried out: a letter and what belongs to it.</summary>
    public abstract string Write(Act act);

    /// <summary>The act of such characters; null when they say nothing here.</summary>
    public abstract Act? Read(string code, ActivityState? state, DateTime at);

    /// <summary>The act that a statement records; null when it records none.</summary>
    public abstract Act? Read(StatedAct stated);

    /// <summary>What a statement says of an act.</summary>
    /// <param name="act">What is done.</param>
    /// <param name="before">How far the learner was.</param>
    /// <param name="names">The names to say it by.</param>
    public abstract ActStatement Say(Act act, ActivityState? before, StatementNames names);

    /// <summary>What follows from an act on this activity alone, such as the end of a conversation; null for nothing.</summary>
    /// <param name="act">What was done.</param>
    /// <param name="state">How far the learner is since.</param>
    /// <param name="names">The names to say it by.</param>
    public virtual ActStatement? Follow(Act act, ActivityState state, StatementNames names) => null;

    /// <summary>The activity as a statement names it.</summary>
    public JsonObject Describe(StatementNames names) => Things.Of(names.Activity, XapiType, Title);
}

/// <summary>What a form lacks.</summary>
/// <param name="Field">The field.</param>
/// <param name="Message">What to do about it, in Dutch.</param>
internal sealed record Missing(string Field, string Message);

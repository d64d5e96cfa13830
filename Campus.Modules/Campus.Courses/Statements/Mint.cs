using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml;
using Campus.Courses.Kinds;
using Campus.Courses.Progress;
using Campus.Courses.Tree;
using Campus.Platform;

namespace Campus.Courses.Statements;

/// <summary>
/// Whose learning it is: an opaque actor, the registration it belongs to, the one that this came after, and the group
/// it is for.
/// </summary>
internal sealed record Learner(
    string ActorId, Guid Registration, Guid? Predecessor = null, EnrolmentGroup? Group = null);

/// <summary>Makes statements of what learners do and of what follows from it (decision 2).</summary>
internal sealed class Mint(Iris iris)
{
    /// <summary>Longer than this nobody is busy with one thing: the rest was a break (rule R8).</summary>
    public static readonly TimeSpan LongestAct = TimeSpan.FromMinutes(30);

    public JsonObject Registered(Course course, Learner learner, DateTime at, Guid? id = null) => Statement(
        id ?? EnrolmentId(learner.ActorId, course.Id, learner.Group), Verbs.Registered, Describe.Course(iris, course),
        null, course, learner, at, GroupOf(learner.Group));

    /// <summary>
    /// The id of the one statement that enrols somebody in a course, by herself or for an application: two clicks, one
    /// enrolment.
    /// </summary>
    public static Guid EnrolmentId(string actorId, string courseId, EnrolmentGroup? group = null) => group is null
        ? NameBasedGuid.Of("registered", actorId, courseId)
        : NameBasedGuid.Of("registered", actorId, courseId, group.ApplicationId);

    /// <summary>
    /// Ends an enrolment. Who is taken up in it again can be withdrawn again, so no two of these have one id.
    /// </summary>
    public JsonObject Unregistered(Course course, Learner learner, DateTime at, Guid id) => Statement(
        id, Verbs.Unregistered, Describe.Course(iris, course), null, course, learner, at, GroupOf(learner.Group));

    /// <summary>
    /// Moving on to another version is registering once more, in a registration that says what it came after and refers to
    /// the statement by which that began (rule R11).
    /// </summary>
    /// <param name="course">The version to move on to.</param>
    /// <param name="before">Who, in the registration that is left.</param>
    /// <param name="registration">The next registration.</param>
    /// <param name="at">When.</param>
    /// <param name="id">An id of its own, when the one that follows from what is left cannot be had.</param>
    public JsonObject Succeeded(Course course, Learner before, Guid registration, DateTime at, Guid? id = null)
    {
        var learner = new Learner(before.ActorId, registration, before.Registration);
        var statement = Statement(
            id ?? SuccessionId(before.Registration), Verbs.Registered, Describe.Course(iris, course), null, course, learner, at, Predecessor(learner));
        statement["context"]!["statement"] = Reference(RegisteredId(before, course.Id));
        return statement;
    }

    /// <summary>The same for who carries on for another reason: in a group, or by herself again.</summary>
    public JsonObject Carried(
        Course course, Learner before, Guid registration, EnrolmentGroup? into, DateTime at, Guid? id = null)
    {
        var statement = Succeeded(course, before, registration, at, id);
        statement["context"]!["extensions"]![iris.Extension(Iris.Group)] = Reason(into);
        return statement;
    }

    /// <summary>The id of the one statement by which somebody leaves a registration for the next: two clicks, one move.</summary>
    public static Guid SuccessionId(Guid predecessor) => NameBasedGuid.Of("succeeded", predecessor.ToString());

    /// <summary>Takes back a statement that can have no effect any more (xAPI 2.3.2).</summary>
    public JsonObject Voided(Guid id, Course course, Learner learner, DateTime at)
    {
        var statement = Statement(NameBasedGuid.Of("voided", id.ToString()), Verbs.Voided, Reference(id), null, course, learner, at, []);
        // Both are for what is about an activity (xAPI 2.4.6).
        statement["context"]!.AsObject().Remove("revision");
        statement["context"]!.AsObject().Remove("platform");
        return statement;
    }

    public JsonObject Of(
        Guid id, Act act, Course course, ActivityPlace place, ActivityState? before, Learner learner, TimeSpan? spent, bool late = false)
    {
        var said = place.Activity.Say(act, before, iris.NamesOf(course, place));
        if (spent is { } duration)
        {
            said.Result["duration"] = Duration(duration);
        }
        if (late)
        {
            said.Extensions[iris.Extension(Iris.Late)] = true;
        }
        return Statement(
            id, said.Verb, said.Object, said.Result, course, learner, act.At, said.Extensions, Parents(course, place, said.IsInside));
    }

    public JsonObject Of(Milestone milestone, Course course, Learner learner, DateTime at)
    {
        if (milestone is { Reached: Reached.Waived, Lesson: { } waived })
        {
            return Waived(waived, milestone.IsEquivalent, course, learner, at);
        }
        var verb = Verb(milestone.Reached);
        var thing = milestone switch
        {
            { Lesson: { } lesson } => Describe.Lesson(iris, course, lesson),
            { Module: { } module } => Describe.Module(iris, course, module),
            _ => Describe.Course(iris, course),
        };
        var parents = milestone.Lesson is { } inside ? new JsonObject { ["grouping"] = Grouping(course, inside) } : null;
        var extensions = milestone is { Reached: Reached.Passed or Reached.Failed, Lesson.MasteryScore: { } mastery }
            ? new JsonObject { [Cmi5.MasteryScore] = mastery / 100m }
            : [];
        var id = NameBasedGuid.Of(learner.Registration.ToString(), thing["id"]!.GetValue<string>(), verb);
        return Statement(id, verb, thing, Result(milestone), course, learner, at, extensions, parents);
    }

    /// <summary>What follows from an act on its activity alone, once for every attempt; null when nothing does.</summary>
    public JsonObject? Followed(Course course, ActEffect effect, Learner learner, DateTime at)
    {
        if (effect.Place.Activity.Follow(effect.Act, effect.State, iris.NamesOf(course, effect.Place)) is not { } said)
        {
            return null;
        }
        var id = NameBasedGuid.Of(
            learner.Registration.ToString(), said.Object["id"]!.GetValue<string>(), said.Verb,
            effect.State.Attempts.ToString(CultureInfo.InvariantCulture));
        return Statement(
            id, said.Verb, said.Object, said.Result, course, learner, at, said.Extensions, Parents(course, effect.Place, said.IsInside));
    }

    // cmi5 9.3.7: a lesson that need not be done again. It was launched by nobody, so its session id is its own (9.6.3.1).
    private JsonObject Waived(Lesson lesson, bool equivalent, Course course, Learner learner, DateTime at)
    {
        var thing = Describe.Lesson(iris, course, lesson);
        var about = thing["id"]!.GetValue<string>();
        var result = new JsonObject
        {
            ["success"] = true,
            ["completion"] = true,
            ["extensions"] = new JsonObject { [Cmi5.Reason] = equivalent ? Cmi5.EquivalentAu : Cmi5.Administrative },
        };
        var extensions = Predecessor(learner);
        extensions[Cmi5.SessionId] = NameBasedGuid.Of("session", learner.Registration.ToString(), about, Verbs.Waived).ToString();
        var parents = new JsonObject
        {
            ["grouping"] = Grouping(course, lesson),
            ["category"] = new JsonArray(new JsonObject { ["id"] = Cmi5.Category }, new JsonObject { ["id"] = Cmi5.MoveOnCategory }),
        };
        var id = NameBasedGuid.Of(learner.Registration.ToString(), about, Verbs.Waived);
        var statement = Statement(id, Verbs.Waived, thing, result, course, learner, at, extensions, parents);
        statement["context"]!["statement"] = Reference(RegisteredId(learner, course.Id));
        return statement;
    }

    private static Guid RegisteredId(Learner learner, string courseId) =>
        learner.Predecessor is { } predecessor ? SuccessionId(predecessor)
            : EnrolmentId(learner.ActorId, courseId, learner.Group);

    private JsonObject GroupOf(EnrolmentGroup? group) =>
        group is null ? [] : new() { [iris.Extension(Iris.Group)] = Reason(group) };

    private static JsonObject Reason(EnrolmentGroup? group) => group is null
        ? new() { ["soort"] = Iris.SelfStudy }
        : new() { ["soort"] = group.Kind, ["groep"] = group.Id, ["aanmelding"] = group.ApplicationId };

    private JsonObject Predecessor(Learner learner) => new() { [iris.Extension(Iris.Predecessor)] = learner.Predecessor.ToString() };

    private static JsonObject Reference(Guid statement) => new() { ["objectType"] = "StatementRef", ["id"] = statement.ToString() };

    private JsonObject Parents(Course course, ActivityPlace place, bool isInside) => new()
    {
        ["parent"] = new JsonArray(
            isInside ? Describe.Activity(iris, course, place) : Describe.Lesson(iris, course, place.Lesson)),
        ["grouping"] = Grouping(course, place.Lesson),
    };

    private static JsonObject? Result(Milestone milestone) => milestone.Reached switch
    {
        Reached.Completed => new() { ["completion"] = true },
        Reached.Passed or Reached.Failed => new()
        {
            ["success"] = milestone.Reached == Reached.Passed,
            ["score"] = new JsonObject { ["scaled"] = milestone.Score!.Value / 100m },
        },
        _ => null,
    };

    private static string Verb(Reached reached) => reached switch
    {
        Reached.Initialized => Verbs.Initialized,
        Reached.Completed => Verbs.Completed,
        Reached.Passed => Verbs.Passed,
        Reached.Failed => Verbs.Failed,
        _ => Verbs.Satisfied,
    };

    private JsonArray Grouping(Course course, Lesson lesson) =>
        new(Describe.Module(iris, course, course.ModuleOf(lesson)), Describe.Course(iris, course));

    private JsonObject Statement(
        Guid id, string verb, JsonObject thing, JsonObject? result, Course course, Learner learner, DateTime at,
        JsonObject extensions, JsonObject? parents = null)
    {
        var statement = new JsonObject
        {
            ["id"] = id.ToString(),
            ["actor"] = new JsonObject
            {
                ["objectType"] = "Agent",
                ["account"] = new JsonObject { ["homePage"] = iris.Home, ["name"] = learner.ActorId },
            },
            ["verb"] = new JsonObject
            {
                ["id"] = verb,
                ["display"] = new JsonObject { ["en"] = Verbs.English(verb), ["nl"] = Verbs.Dutch(verb) },
            },
            ["object"] = thing,
        };
        if (result is { Count: > 0 })
        {
            statement["result"] = result;
        }
        statement["context"] = Context(course, learner, extensions, parents);
        statement["timestamp"] = at.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
        return statement;
    }

    private static JsonObject Context(Course course, Learner learner, JsonObject extensions, JsonObject? parents)
    {
        var context = new JsonObject
        {
            ["registration"] = learner.Registration.ToString(),
            ["revision"] = course.VersionId,
            ["platform"] = "ParticipatieCampus",
            ["language"] = "nl",
        };
        if (parents is not null)
        {
            context["contextActivities"] = parents;
        }
        if (extensions.Count > 0)
        {
            context["extensions"] = extensions;
        }
        return context;
    }

    private static string Duration(TimeSpan spent)
    {
        var capped = spent < TimeSpan.Zero ? TimeSpan.Zero : spent > LongestAct ? LongestAct : spent;
        return XmlConvert.ToString(TimeSpan.FromSeconds(Math.Round(capped.TotalSeconds)));
    }
}

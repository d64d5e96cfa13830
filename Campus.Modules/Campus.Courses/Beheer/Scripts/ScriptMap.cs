using System.Globalization;
using Campus.Courses.Simulation;

namespace Campus.Courses.Beheer.Scripts;

/// <summary>Where every choice of a script leads.</summary>
/// <param name="Steps">The steps in the order in which a conversation can come to them.</param>
/// <param name="Lost">Steps that no choice leads to.</param>
internal sealed record ScriptMap(IReadOnlyList<MapStep> Steps, IReadOnlyList<MapStep> Lost)
{
    public static ScriptMap Of(Script script)
    {
        List<Step> found = [.. script.Steps.Take(1)];
        for (var index = 0; index < found.Count; index++)
        {
            var next = found[index].Choices.SelectMany(choice => choice.Routes).Select(route => script.FindStep(route.Target)).OfType<Step>();
            found.AddRange(next.Distinct().Where(step => !found.Contains(step)));
        }
        return new([.. found.Select(step => Draw(script, step))], [.. script.Steps.Except(found).Select(step => Draw(script, step))]);
    }

    private static MapStep Draw(Script script, Step step) => new(step.Name, step.Line, [.. step.Choices.Select(choice => new MapChoice(
        choice.Text, choice.Line, [.. choice.Routes.Select(route => Follow(script, route))]))]);

    private static MapRoute Follow(Script script, ScriptRoute route)
    {
        var when = string.Join(" en ", route.Conditions.Select(Words));
        return route.EndingName is { } ending
            ? new(when, route.Target, script.FindEnding(ending)?.Line)
            : new(when, route.Target, script.FindStep(route.Target)?.Line);
    }

    private static string Words(Condition condition)
    {
        var sign = condition.Comparison switch
        {
            Comparison.AtLeast => "minstens",
            Comparison.AtMost => "hoogstens",
            Comparison.Above => "meer dan",
            Comparison.Below => "minder dan",
            _ => "precies",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{condition.Counter} {sign} {condition.Value}");
    }
}

internal sealed record MapStep(string Name, int Line, IReadOnlyList<MapChoice> Choices);

internal sealed record MapChoice(string Text, int Line, IReadOnlyList<MapRoute> Routes);

/// <summary>Where a choice leads.</summary>
/// <param name="When">The condition in words; empty for always, or otherwise.</param>
/// <param name="Target">The name of the step or ending.</param>
/// <param name="Line">Where that stands; null when it does not exist.</param>
internal sealed record MapRoute(string When, string Target, int? Line);

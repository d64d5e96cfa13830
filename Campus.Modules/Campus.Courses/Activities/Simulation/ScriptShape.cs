using System.Globalization;
using Campus.Courses.Simulation;

namespace Campus.Courses.Activities.Simulation;

/// <summary>Every way through a conversation without its words: choices are remembered by their places.</summary>
internal static class ScriptShape
{
    public static IEnumerable<string> Of(Script script) =>
    [
        .. script.Counters.Select(counter => $"teller {counter.Start} {counter.Lowest} {counter.Highest}"),
        .. script.Steps.SelectMany((step, index) => step.Choices.Select(choice => $"{index}: {Of(script, choice)}")),
        .. script.Endings.Select(ending => $"einde {ending.Outcome}"),
    ];

    private static string Of(Script script, Choice choice)
    {
        var effects = choice.Effects.Select(effect => string.Create(CultureInfo.InvariantCulture, $"{Counter(script, effect.Counter)}{effect.Change:+0;-0}"));
        var routes = choice.Routes.Select(route => $"{Target(script, route)} {string.Join('&', route.Conditions.Select(
            when => $"{Counter(script, when.Counter)} {when.Comparison} {when.Value}"))}");
        return $"{string.Join(',', effects)} {string.Join('|', routes)}";
    }

    private static int Counter(Script script, string name) => script.Counters.ToList().FindIndex(counter => Script.Same(counter.Name, name));

    private static string Target(Script script, ScriptRoute route) => route.EndingName is { } name
        ? $"einde {script.Endings.ToList().FindIndex(ending => Script.Same(ending.Name, name))}"
        : $"stap {script.Steps.ToList().FindIndex(step => Script.Same(step.Name, route.Target))}";
}

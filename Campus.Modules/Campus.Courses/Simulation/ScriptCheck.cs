namespace Campus.Courses.Simulation;

/// <summary>Says everything that is wrong with a script, in the order of its lines.</summary>
internal static class ScriptCheck
{
    public static IReadOnlyList<Finding> Of(string text)
    {
        var (script, findings) = ScriptParser.Parse(text);
        var meant = Nearest.ForBroken(script);
        // What breaks the conversation is never left out.
        return [.. findings.Concat(Names(script)).Concat(Choices(script, meant)).Concat(Paths(script, meant))
            .Distinct().OrderByDescending(finding => finding.Kind == FindingKind.Breaks).Take(ScriptLimits.Findings).OrderBy(finding => finding.Line)];
    }

    private static IEnumerable<Finding> Names(Script script)
    {
        if (script.Steps.Count == 0)
        {
            yield return new(1, "Er is geen enkele stap. Begin een stap met ‘## Naam van de stap’.", FindingKind.Breaks);
        }
        if (script.Endings.Count == 0)
        {
            yield return new(1, "Er is geen einde. Begin een einde met ‘## Einde: naam’.");
        }
        foreach (var again in Repeated(script.Steps, step => step.Name))
        {
            yield return new(again.Line, $"De stap ‘{Script.Short(again.Name)}’ staat er twee keer.");
        }
        foreach (var again in Repeated(script.Endings, ending => ending.Name))
        {
            yield return new(again.Line, $"Het einde ‘{Script.Short(again.Name)}’ staat er twee keer.");
        }
        foreach (var said in script.Steps.SelectMany(step => step.Utterances))
        {
            if (said.Speaker is { } speaker && !Knows(script, speaker))
            {
                yield return new(said.Line, $"‘{speaker}’ praat mee, maar staat niet bij ‘Persoon:’.");
            }
        }
    }

    private static bool Knows(Script script, string speaker) =>
        script.People.Append(Script.Learner).Any(known => Script.Same(known, speaker));

    private static IEnumerable<T> Repeated<T>(IEnumerable<T> all, Func<T, string> name) =>
        all.GroupBy(name, StringComparer.OrdinalIgnoreCase).SelectMany(group => group.Skip(1));

    private static IEnumerable<Finding> Choices(Script script, IReadOnlyDictionary<string, string> meant)
    {
        foreach (var choice in script.Steps.SelectMany(step => step.Choices))
        {
            if (choice.Text.Length == 0)
            {
                yield return new(choice.Line, "Deze keuze heeft geen tekst.");
            }
            if (string.IsNullOrEmpty(choice.Feedback))
            {
                yield return new(choice.Line, $"{Named(choice)} heeft geen feedback.");
            }
            if (choice.Routes.Count == 0)
            {
                yield return new(choice.Line, $"{Named(choice)} zegt niet waar het gesprek heen gaat. Schrijf eronder: ‘Naar: naam van de stap’.", FindingKind.Breaks);
            }
            foreach (var finding in Effects(script, choice).Concat(Routes(script, choice, meant)))
            {
                yield return finding;
            }
        }
    }

    private static IEnumerable<Finding> Effects(Script script, Choice choice) =>
        from effect in choice.Effects
        where script.FindCounter(effect.Counter) is null
        select Unknown(effect.Counter, effect.Line);

    private static IEnumerable<Finding> Routes(Script script, Choice choice, IReadOnlyDictionary<string, string> meant)
    {
        foreach (var route in choice.Routes)
        {
            if (!script.Has(route))
            {
                yield return new(route.Line, $"‘{Script.Short(route.Target)}’ bestaat niet als stap of einde.{Meant(meant, route)}", FindingKind.Breaks);
            }
            foreach (var condition in route.Conditions)
            {
                if (script.FindCounter(condition.Counter) is not { } counter)
                {
                    yield return Unknown(condition.Counter, route.Line);
                }
                else if (!condition.CanHold(counter))
                {
                    yield return new(route.Line, $"De voorwaarde over ‘{counter.Name}’ kan nooit kloppen.");
                }
            }
        }
    }

    private static string Meant(IReadOnlyDictionary<string, string> meant, ScriptRoute route) =>
        meant.TryGetValue(route.Target, out var name) ? $" Bedoel je ‘{Script.Short(name)}’?" : "";

    private static Finding Unknown(string counter, int line) => new(line, $"De teller ‘{Script.Short(counter)}’ bestaat niet.");

    private static IEnumerable<Finding> Paths(Script script, IReadOnlyDictionary<string, string> meant)
    {
        foreach (var deadEnd in script.Steps.Where(step => step.Choices.Count == 0))
        {
            yield return new(deadEnd.Line, $"De stap ‘{Script.Short(deadEnd.Name)}’ loopt dood: er is geen keuze.", FindingKind.Breaks);
        }
        var walk = ScriptWalk.Through(script);
        // What somebody meant to lead to is told where the way there is wrong.
        HashSet<string> told = [.. meant.Values];
        foreach (var step in script.Steps.Where(step => !walk.Reached(step) && !told.Contains(step.Name)))
        {
            yield return new(step.Line, $"De stap ‘{Script.Short(step.Name)}’ is niet te bereiken.", FindingKind.Unreachable);
        }
        foreach (var ending in script.Endings.Where(ending => !walk.Reached(ending) && !told.Contains(Nearest.NameOf(ending))))
        {
            yield return new(ending.Line, $"Het einde ‘{Script.Short(ending.Name)}’ is niet te bereiken.", FindingKind.Unreachable);
        }
        foreach (var loop in walk.EndlessLoops())
        {
            var names = string.Join(", ", loop.Select(step => $"‘{Script.Short(step.Name)}’"));
            yield return new(loop[0].Line, $"Hier kom je nooit meer uit: {names} leidt niet naar een einde.", FindingKind.Breaks);
        }
    }

    private static string Named(Choice choice) => choice.Text.Length == 0 ? "Deze keuze" : $"De keuze ‘{Script.Short(choice.Text)}’";
}

using System.Text.RegularExpressions;

namespace Campus.Courses.Simulation;

/// <summary>Reads <c>Stap als a >= 5 en b &lt;= 4, anders Andere stap</c>, which can be chained.</summary>
internal static class RouteReader
{
    // Without backtracking, so that no line costs more than its length.
    private static readonly Regex Otherwise = new(@",\s*anders\s+", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking);

    private const string Compared = @"\S+\s*(>=|<=|≥|≤|>|<|=)\s*" + ScriptNumber.Pattern;

    // Only a well-formed condition is split off: a step may have the word 'als' in its name.
    private static readonly Regex Conditional = new(
        $@"^(?<target>.+?)\s+als\s+(?<conditions>{Compared}(\s+en\s+{Compared})*)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking);

    private static readonly Regex OneCondition = new(
        $@"(?<name>[^\s<>=≥≤]+)\s*(?<sign>>=|<=|≥|≤|>|<|=)\s*(?<value>{ScriptNumber.Pattern})", RegexOptions.NonBacktracking);

    public static IReadOnlyList<ScriptRoute> Read(string text, int number, List<Finding> findings)
    {
        List<ScriptRoute> routes = [];
        var parts = Otherwise.Split(text);
        foreach (var part in parts.Take(ScriptLimits.RoutesOfChoice))
        {
            routes.Add(ReadOne(part.Trim(), number, findings));
        }
        if (parts.Length > ScriptLimits.RoutesOfChoice)
        {
            findings.Add(ScriptLimits.TooMuch(number, ScriptLimits.RoutesOfChoice, "vervolgen bij één keuze"));
        }
        if (routes[^1].Conditions.Count > 0)
        {
            findings.Add(new(number, "Na de laatste voorwaarde staat niet wat er anders gebeurt. Voeg toe: ‘, anders’ en een stap.", FindingKind.Breaks));
        }
        if (routes.SkipLast(1).Any(route => route.Conditions.Count == 0))
        {
            findings.Add(new(number, "Voor ‘anders’ staat geen voorwaarde die klopt. Schrijf bijvoorbeeld: ‘als relatie >= 5’."));
        }
        return routes;
    }

    private static ScriptRoute ReadOne(string text, int number, List<Finding> findings)
    {
        var match = Conditional.Match(text);
        if (!match.Success)
        {
            return new(text, [], number);
        }
        var conditions = ReadConditions(match.Groups["conditions"].Value);
        if (conditions.Length > ScriptLimits.ConditionsOfRoute)
        {
            findings.Add(ScriptLimits.TooMuch(number, ScriptLimits.ConditionsOfRoute, "voorwaarden bij één vervolg"));
        }
        return new(match.Groups["target"].Value.Trim(), conditions[..Math.Min(conditions.Length, ScriptLimits.ConditionsOfRoute)], number);
    }

    private static Condition[] ReadConditions(string text) =>
        [.. OneCondition.Matches(text).Select(match => new Condition(
            match.Groups["name"].Value, ReadComparison(match.Groups["sign"].Value), ScriptNumber.Read(match, "value")))];

    private static Comparison ReadComparison(string sign) => sign switch
    {
        ">=" or "≥" => Comparison.AtLeast,
        "<=" or "≤" => Comparison.AtMost,
        ">" => Comparison.Above,
        "<" => Comparison.Below,
        _ => Comparison.Equal,
    };
}

using System.Text.RegularExpressions;

namespace Campus.Courses.Simulation;

/// <summary>Reads <c>Stap als a >= 5 en b &lt;= 4, anders Andere stap</c>, which can be chained.</summary>
internal static partial class RouteReader
{
    public static IReadOnlyList<ScriptRoute> Read(string text, int number, List<Finding> findings)
    {
        List<ScriptRoute> routes = [];
        foreach (var part in Otherwise().Split(text))
        {
            routes.Add(ReadOne(part.Trim(), number));
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

    private static ScriptRoute ReadOne(string text, int number)
    {
        var match = Conditional().Match(text);
        return match.Success
            ? new(match.Groups["target"].Value.Trim(), ReadConditions(match.Groups["conditions"].Value), number)
            : new(text, [], number);
    }

    private static Condition[] ReadConditions(string text) =>
        [.. OneCondition().Matches(text).Select(match => new Condition(
            match.Groups["name"].Value, ReadComparison(match.Groups["sign"].Value), ScriptParser.Number(match, "value")))];

    private static Comparison ReadComparison(string sign) => sign switch
    {
        ">=" or "≥" => Comparison.AtLeast,
        "<=" or "≤" => Comparison.AtMost,
        ">" => Comparison.Above,
        "<" => Comparison.Below,
        _ => Comparison.Equal,
    };

    [GeneratedRegex(@",\s*anders\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Otherwise();

    // Only a well-formed condition is split off: a step may have the word 'als' in its name.
    [GeneratedRegex(@"^(?<target>.+?)\s+als\s+(?<conditions>\S+\s*(>=|<=|≥|≤|>|<|=)\s*-?\d{1,4}(\s+en\s+\S+\s*(>=|<=|≥|≤|>|<|=)\s*-?\d{1,4})*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Conditional();

    [GeneratedRegex(@"(?<name>[^\s<>=≥≤]+)\s*(?<sign>>=|<=|≥|≤|>|<|=)\s*(?<value>-?\d{1,4})")]
    private static partial Regex OneCondition();
}

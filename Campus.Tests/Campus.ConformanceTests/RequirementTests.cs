using System.Reflection;
using System.Text.RegularExpressions;

namespace Campus.ConformanceTests;

/// <summary>Every numbered requirement of xAPI 1.0.3 has a test whose name says so, or a reason why it has none.</summary>
public sealed partial class RequirementTests
{
    private const int Last = 336;

    private static readonly Dictionary<int, string> Untested = new()
    {
        [95] = "withdrawn: an empty contextActivities is allowed",
        [136] = "never given out",
        [205] = "withdrawn: DELETE of states has no 'since'",
        [223] = "withdrawn: DELETE of states has no 'since'",
        [224] = "every parameter of an address is a string",
        [225] = "every parameter of an address is a string",
        [226] = "every parameter of an address is a string",
        [228] = "every parameter of an address is a string",
        [276] = "every parameter of an address is a string",
        [277] = "every parameter of an address is a string",
        [305] = "every parameter of an address is a string",
        [306] = "every parameter of an address is a string",
        [307] = "every parameter of an address is a string",
        [327] = "held by Campus.HttpTests.Xapi.AccessTests, with credentials of fewer scopes",
        [329] = "a store without failures cannot show how it fails over HTTP",
    };

    [Fact]
    public void Every_requirement_has_a_test_or_a_reason()
    {
        var tested = Tested().ToHashSet();
        Enumerable.Range(1, Last).Where(number => !tested.Contains(number) && !Untested.ContainsKey(number)).ShouldBeEmpty();
        Untested.Keys.Where(tested.Contains).ShouldBeEmpty();
    }

    private static IEnumerable<int> Tested() =>
        from type in typeof(RequirementTests).Assembly.GetTypes()
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where method.GetCustomAttributes<FactAttribute>().Any() && method.Name.StartsWith("XAPI_", StringComparison.Ordinal)
        from Match number in Number().Matches(method.Name)
        select int.Parse(number.Value);

    [GeneratedRegex(@"(?<=_)\d{5}(?=_)")]
    private static partial Regex Number();
}

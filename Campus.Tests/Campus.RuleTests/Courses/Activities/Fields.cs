using Campus.Courses.Kinds;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Campus.RuleTests.Courses.Activities;

/// <summary>What a form of an activity sends.</summary>
internal static class Fields
{
    public static ActFields Of(params (string Name, string Value)[] sent) => new(new FormCollection(
        sent.GroupBy(field => field.Name).ToDictionary(
            field => field.Key, field => new StringValues([.. field.Select(one => one.Value)]))));
}

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Campus.Xapi.Http;

/// <summary>
/// Names of parameters are compared letter by letter (xAPI 1.0.3 Communication 3.2): <c>StatementId</c> is one that the
/// store does not know. The framework would take it for <c>statementId</c>, wherever it is asked for.
/// </summary>
internal static class ExactNames
{
    public static void Apply(HttpRequest request)
    {
        if (!request.QueryString.HasValue)
        {
            return;
        }
        var parameters = new Dictionary<string, StringValues>(StringComparer.Ordinal);
        foreach (var parameter in new QueryStringEnumerable(request.QueryString.Value))
        {
            var name = parameter.DecodeName().ToString();
            parameters[name] = StringValues.Concat(parameters.GetValueOrDefault(name), parameter.DecodeValue().ToString());
        }
        request.Query = new QueryCollection(parameters);
    }
}

using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Campus.TestKit;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.HttpTests.Access;

/// <summary>Every route, with values that nobody types: whatever is answered, the server never fails.</summary>
public sealed class CrawlTests
{
    private static readonly string[] Values =
    [
        "\ud83d\ude42", "%00", "%", "%ud83d", "..", "../../etc/passwd", "..%2f..%2fetc", "-1", "0", "99999999999999999999", "1e400", "NaN",
        "2026-13-45", "null", "[]", "{}", "'", "\"<script>", "a b", "\u202e\u200b", "\u0000", "é", "//evil.test", "\\\\evil.test", new('a', 1500),
    ];

    private const string EveryList = """
        { "ContentType": "Course", "CoursePart": { "Introduction": WAARDE, "Image": { "Paths": WAARDE, "Anchors": WAARDE, "MediaTexts": WAARDE },
          "Themes": { "TermContentItemIds": WAARDE } } }
        """;

    private const string CourseId = "cursus-gespreksvoering";

    private static readonly string[] Json =
    [
        "null", "[]", "{}", "5", "-1e400", "true", "\"\\ud83d\"", "\"\\u0000\"", "[null]", "[[[]]]", "{\"a\":null}", "\"..\"", "1e999", "[{\"ContentType\":\"Course\"}]",
        "\"9999-12-31T23:59:59.9999999-14:00\"", "\"0001-01-01T00:00:00+14:00\"",
    ];

    [Fact]
    public async Task No_value_in_any_address_makes_the_server_fail()
    {
        await using var campus = await CampusHost.StartNewAsync();
        var names = await NamesAsync(campus);
        List<string> failed = [];
        foreach (var member in (Member?[])[null, Cast.Bas])
        {
            using var visitor = member is null ? campus.Visit() : await campus.VisitAsync(member);
            foreach (var route in RouteTable.Rows.Keys.Where(route => route.StartsWith("GET ", StringComparison.Ordinal)))
            {
                foreach (var value in Values.Where(_ => route.Contains('{', StringComparison.Ordinal)))
                {
                    await AskAsync(visitor, HttpMethod.Get, Filled(route[4..], value), null, failed);
                }
                foreach (var value in Values)
                {
                    var query = string.Join('&', names.Select(name => $"{name}={Escaped(value)}"));
                    await AskAsync(visitor, HttpMethod.Get, $"{RoleTests.RequestFor(route).RequestUri}?{query}", null, failed);
                }
            }
        }
        failed.ShouldBeEmpty();
    }

    [Fact]
    public async Task No_value_in_any_form_makes_the_server_fail()
    {
        await using var campus = await CampusHost.StartNewAsync();
        List<string> failed = [];
        using var visitor = await campus.VisitAsync(Cast.Bas);
        var page = await visitor.GetAsync("/beheer/recepten");
        var token = page.Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var names = await NamesAsync(campus);
        // Who has signed out or locks herself out sees nothing of the rest.
        foreach (var route in RouteTable.Rows.Keys.Where(route => route.StartsWith("POST ", StringComparison.Ordinal) && !route.Contains("/account/", StringComparison.Ordinal)))
        {
            foreach (var value in Values.Where(value => value.Length < 100))
            {
                var fields = names.Select(name => KeyValuePair.Create(name, value)).Append(new("__RequestVerificationToken", token));
                await AskAsync(visitor, HttpMethod.Post, RoleTests.RequestFor(route).RequestUri!.ToString(), new FormUrlEncodedContent(fields), failed);
            }
            await AskAsync(visitor, HttpMethod.Post, Filled(route[5..], "\ud83d\ude42"), new ByteArrayContent([]), failed);
            await AskAsync(visitor, HttpMethod.Post, RoleTests.RequestFor(route).RequestUri!.ToString(), Typed("application/json", "[{\"before\":null}]"), failed);
            await AskAsync(visitor, HttpMethod.Post, RoleTests.RequestFor(route).RequestUri!.ToString(), Typed("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n"), failed);
        }
        failed.ShouldBeEmpty();
    }

    [Fact]
    public async Task No_item_that_a_program_sends_makes_the_server_fail()
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var admin = await campus.VisitAsync(Cast.Bas);
        var valid = JsonNode.Parse(await admin.Http.GetStringAsync($"/api/content/{CourseId}"))!.AsObject();
        List<string> failed = [];
        foreach (var (index, path) in Paths(valid, "").Take(220).Index())
        {
            var item = Replaced(valid.ToJsonString(), path, Json[index % Json.Length]);
            await AskAsync(admin, HttpMethod.Post, "/api/content?draft=true", Typed("application/json", item), failed);
        }
        foreach (var value in Json)
        {
            foreach (var key in (string[])["ContentItemId", "ContentType", "DisplayText", "Owner", "TitlePart", "AutoroutePart", "CoursePart", "Modules"])
            {
                await AskAsync(admin, HttpMethod.Post, "/api/content", Typed("application/json", $$"""{"ContentType":"Course","{{key}}":{{value}}}"""), failed);
            }
            await AskAsync(admin, HttpMethod.Post, "/api/content", Typed("application/json", value), failed);
            await AskAsync(admin, HttpMethod.Post, "/api/content", Typed("application/json", EveryList.Replace("WAARDE", value, StringComparison.Ordinal)), failed);
        }
        foreach (var page in (string[])["/", "/cursussen", "/beheer", "/beheer/inhoud", $"/beheer/inhoud/{CourseId}", "/beheer/media"])
        {
            await AskAsync(admin, HttpMethod.Get, page, null, failed);
        }
        failed.ShouldBeEmpty();
    }

    // What was read from the page models and from the forms: a name that a page does not know does no harm.
    private static async Task<IReadOnlyList<string>> NamesAsync(CampusHost campus)
    {
        var loader = campus.Services.GetRequiredService<PageLoader>();
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        foreach (var endpoint in campus.Services.GetRequiredService<EndpointDataSource>().Endpoints)
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page)
            {
                continue;
            }
            var compiled = await loader.LoadAsync(page, endpoint.Metadata);
            foreach (var bound in compiled.BoundProperties.Concat(compiled.HandlerMethods.SelectMany(handler => handler.Parameters)))
            {
                var name = bound.BindingInfo?.BinderModelName ?? bound.Name;
                names.Add(name);
                names.UnionWith(bound.ParameterType.GetProperties().Where(property => property.CanWrite).Select(property => $"{name}.{property.Name}"));
            }
        }
        names.UnionWith(["pagina", "term", "unit", "base", "do", "act", "_handler"]);
        return [.. names.Where(name => name.Length is > 0 and < 60 && !name.Contains("__", StringComparison.Ordinal))];
    }

    private static string Filled(string pattern, string value)
    {
        var pieces = pattern.Split('/').Select(piece => piece.Contains('{', StringComparison.Ordinal) ? Escaped(value) : piece);
        return string.Join('/', pieces) is { Length: > 0 } path ? path : "/";
    }

    private static string Escaped(string value) => value.StartsWith('%') ? value : Uri.EscapeDataString(value);

    private static StringContent Typed(string type, string body) => new(body, Encoding.UTF8) { Headers = { ContentType = MediaTypeHeaderValue.Parse(type) } };

    private static async Task AskAsync(Visitor visitor, HttpMethod method, string url, HttpContent? body, List<string> failed)
    {
        if (!Uri.TryCreate(url, UriKind.Relative, out var address) || url.StartsWith("//", StringComparison.Ordinal))
        {
            return;
        }
        using var request = new HttpRequestMessage(method, address) { Content = body };
        using var answer = await visitor.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        if ((int)answer.StatusCode >= 500 && answer.StatusCode != System.Net.HttpStatusCode.ServiceUnavailable)
        {
            failed.Add($"{(int)answer.StatusCode} {method} {(url.Length < 200 ? url : url[..200])} {(body is StringContent ? string.Concat((await body.ReadAsStringAsync()).Take(120)) : "")}");
        }
    }

    private static IEnumerable<string> Paths(JsonNode? node, string path) => node switch
    {
        JsonObject json => json.SelectMany(property => Paths(property.Value, $"{path}/{property.Key}").Prepend($"{path}/{property.Key}")),
        JsonArray array => array.Take(2).SelectMany((element, index) => Paths(element, $"{path}/{index}").Prepend($"{path}/{index}")),
        _ => [],
    };

    // The new value is put in as text: no tree of JSON can hold half a letter.
    private static string Replaced(string json, string path, string value)
    {
        const string Mark = "hier-komt-iets";
        var item = JsonNode.Parse(json)!;
        var names = path[1..].Split('/');
        JsonNode at = item;
        foreach (var name in names[..^1])
        {
            at = at is JsonArray list ? list[int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)]! : at[name]!;
        }
        if (at is JsonArray array)
        {
            array[int.Parse(names[^1], System.Globalization.CultureInfo.InvariantCulture)] = Mark;
        }
        else
        {
            at[names[^1]] = Mark;
        }
        return item.ToJsonString().Replace($"\"{Mark}\"", value, StringComparison.Ordinal);
    }
}

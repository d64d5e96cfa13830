using System.Text.Json.Nodes;

namespace Campus.ConformanceTests.DataTypes;

/// <summary>Extensions, language maps, timestamps and durations (1.0.3 Data 4; 2.0 4.2.7).</summary>
public sealed class DataTypeTests(Campuses campuses)
{
    [Theory, Everywhere]
    [Row("object/definition/extensions")]
    [Row("result/extensions")]
    [Row("context/extensions")]
    public async Task XAPI_00118_00120_extensions_are_IRIs_and_values(Store store, string path)
    {
        foreach (var wrong in (string[])["""{"should fail":true}""", """{"":1}""", """{"x":1}""", "[]", "true", "\"x\""])
        {
            await campuses.On(store).RefusesAsync(Sample.Both(path, wrong));
        }
    }

    [Theory, Everywhere]
    [Row("object/definition/extensions")]
    [Row("result/extensions")]
    [Row("context/extensions")]
    public async Task XAPI_00119_00120_an_extension_holds_anything(Store store, string path)
    {
        foreach (var value in (string[])["null", "\"\"", "{}", "[]", "true", "12345", "0.10", "\"x\"", """{"a":[{"b":null}]}"""])
        {
            await campuses.On(store).AcceptsAsync(Sample.Both(path, $$"""{"http://example.com/ex":{{value}}}"""));
        }
        await campuses.On(store).AcceptsAsync(Sample.Both(path, "{}"));
    }

    [Theory, Everywhere]
    [Row("""{"a12345678":"x"}""")]
    [Row("""{"":"x"}""")]
    [Row("""{"nl":["x"]}""")]
    public async Task XAPI_00121_a_language_map_has_language_tags_and_texts(Store store, string map)
    {
        await campuses.On(store).RefusesAsync(Sample.Both("verb/display", map));
        await campuses.On(store).RefusesAsync(Sample.WithDefinition($$"""{"name":{{map}}}"""));
    }

    [Theory, Everywhere]
    public async Task XAPI_00122_a_timestamp_keeps_its_milliseconds(Store store)
    {
        var sample = Sample.New().With("timestamp", "\"2026-05-18T05:32:34.804823Z\"");
        await campuses.On(store).StoreAsync(sample);
        (await campuses.On(store).OneAsync(sample.Id))["timestamp"]!.GetValue<string>().ShouldStartWith("2026-05-18T05:32:34.804");
    }

    [Theory, Everywhere]
    [Row("PA1H0M0S")]
    [Row("should fail")]
    [Row("P4W1D")]
    [Row("P0003-06-04T12:30:05")]
    [Row("P")]
    [Row("PT")]
    [Row("1H")]
    public Task XAPI_00124_a_duration_in_another_format_is_refused(Store store, string text) =>
        campuses.On(store).RefusesAsync(Sample.Both("result/duration", $"\"{text}\""));

    [Theory, Everywhere]
    [Row("PT1H0M0.1S")]
    [Row("PT4H35M59.14S")]
    [Row("PT16559.14S")]
    [Row("P3Y1M29DT4H35M59.14S")]
    [Row("P3Y")]
    [Row("P4W")]
    [Row("PT0.123456S")]
    public Task XAPI_00124_a_duration_with_designators_is_kept(Store store, string text) =>
        campuses.On(store).AcceptsAsync(Sample.Both("result/duration", $"\"{text}\""));

    [Theory, Everywhere]
    public async Task IEEE_4_2_7_durations_are_compared_to_a_hundredth_of_a_second(Store store)
    {
        var sample = Sample.New().With("result/duration", "\"PT1.234S\"");
        await campuses.On(store).StoreAsync(sample);
        using var same = await campuses.On(store).PutAsync(sample.With("result/duration", "\"PT1.239S\""));
        await Lrs.TextAsync(same, System.Net.HttpStatusCode.NoContent);
        using var other = await campuses.On(store).PutAsync(sample.With("result/duration", "\"PT1.244S\""));
        await Lrs.TextAsync(other, System.Net.HttpStatusCode.Conflict);
    }

    [Theory, Everywhere]
    public async Task IEEE_4_2_7_IRIs_are_compared_letter_by_letter(Store store)
    {
        var registration = Guid.NewGuid();
        var (one, other) = (Activity("https://campus.example/pad/../vraag"), Activity("https://campus.example/vraag"));
        await campuses.On(store).StoreAsync(one, other);
        (await campuses.On(store).IdsAsync($"registration={registration}&activity={Uri.EscapeDataString("https://campus.example/pad/../vraag")}"))
            .ShouldBe([one.Id]);

        Sample Activity(string id) => Sample.New().With("object", new JsonObject { ["id"] = id }.ToJsonString()).In(registration);
    }
}

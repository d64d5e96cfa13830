namespace Campus.ConformanceTests.Statements;

/// <summary>Results and scores (1.0.3 Data 2.4.5; 2.0 4.2.2.4).</summary>
public sealed class ResultTests(Campuses campuses)
{
    [Theory, Everywhere]
    [Row("success", "\"false\"")]
    [Row("success", "1")]
    [Row("completion", "\"true\"")]
    [Row("completion", "{}")]
    [Row("response", "12345")]
    [Row("response", "{\"key\":\"x\"}")]
    [Row("duration", "12345")]
    [Row("duration", "\"PA1H0M0S\"")]
    [Row("extensions", "12345")]
    [Row("extensions", "\"x\"")]
    public Task XAPI_00074_00075_00076_00077_00078_a_result_has_values_of_the_right_kind(Store store, string name, string value) =>
        campuses.On(store).RefusesAsync(Sample.Both($"result/{name}", value));

    [Theory, Everywhere]
    [Row("12345")]
    [Row("\"should fail\"")]
    [Row("[1]")]
    public Task XAPI_00079_a_score_is_an_object(Store store, string score) => campuses.On(store).RefusesAsync(Sample.Both("result/score", score));

    [Theory, Everywhere]
    [Row("""{"max":100.67,"min":104.67,"raw":101.67}""")]
    [Row("""{"max":1,"min":1}""")]
    [Row("""{"max":"1"}""")]
    [Row("""{"min":0.6767676,"max":0.6767355,"raw":0.6767643}""")]
    [Row("""{"min":"0"}""")]
    [Row("""{"raw":0.6767676,"max":0.6567676}""")]
    [Row("""{"raw":0.6767676,"min":1.4067676}""")]
    [Row("""{"raw":"8"}""")]
    [Row("""{"raw":11,"min":0,"max":10}""")]
    [Row("""{"scaled":1.01}""")]
    [Row("""{"scaled":-1.00001}""")]
    [Row("""{"scaled":"0.5"}""")]
    [Row("""{"scaled":1e999}""")]
    public Task XAPI_00080_00081_00082_00083_a_score_lies_within_its_bounds(Store store, string score) =>
        campuses.On(store).RefusesAsync(Sample.Both("result/score", score));

    [Theory, Everywhere]
    [Row("""{"max":100.6767676}""")]
    [Row("""{"min":0.6767676}""")]
    [Row("""{"raw":-12345.6}""")]
    [Row("""{"raw":10,"min":0,"max":10}""")]
    [Row("""{"scaled":1.0}""")]
    [Row("""{"scaled":-1.0000}""")]
    [Row("""{"scaled":0.6767676}""")]
    [Row("{}")]
    public Task XAPI_00080_00081_00082_00083_a_score_may_touch_its_bounds(Store store, string score) =>
        campuses.On(store).AcceptsAsync(Sample.Both("result/score", score));
}

using System.Net;

namespace Campus.ConformanceTests.Statements;

/// <summary>What statements say of attachments (1.0.3 Data 2.4.11; 2.0 4.2.2.6).</summary>
public sealed class AttachmentTests(Campuses campuses)
{
    private const string Valid = """
        [{"usageType":"https://campus.example/werkblad","display":{"nl":"Werkblad"},"description":{"nl":"Ingevuld"},
          "contentType":"text/plain; charset=ascii","length":27,"fileUrl":"https://campus.example/werkblad.txt",
          "sha2":"495395e777cd98da653df9615d09c0fd6bb2f8d4788394cd53c56a3bfdcd848a"}]
        """;

    [Theory, Everywhere]
    public Task XAPI_00025_attachments_come_in_a_list(Store store) => campuses.On(store).AcceptsAsync(Sample.Both("attachments", Valid));

    [Theory, Everywhere]
    [Row("{}")]
    [Row("\"werkblad\"")]
    [Row("[12345]")]
    [Row("[\"werkblad\"]")]
    [Row("[null]")]
    public Task XAPI_00025_attachments_are_objects(Store store, string attachments) =>
        campuses.On(store).RefusesAsync(Sample.Both("attachments", attachments));

    [Theory, Everywhere]
    [Row("length", null)]
    [Row("length", "\"27\"")]
    [Row("length", "1.5")]
    [Row("length", "-1")]
    [Row("sha2", null)]
    [Row("sha2", "12345")]
    [Row("sha2", "\"495395e777cd98da\"")]
    [Row("sha2", "\"z95395e777cd98da653df9615d09c0fd6bb2f8d4788394cd53c56a3bfdcd848a\"")]
    [Row("fileUrl", "\"should fail\"")]
    [Row("fileUrl", "12")]
    [Row("contentType", null)]
    [Row("contentType", "12345")]
    [Row("contentType", "\"should fail\"")]
    [Row("display", null)]
    [Row("display", "12345")]
    [Row("display", "\"x\"")]
    [Row("description", "12345")]
    [Row("description", "\"x\"")]
    [Row("usageType", null)]
    [Row("usageType", "\"should fail\"")]
    [Row("extra", "1")]
    public Task XAPI_00102_00103_00104_00105_00106_00107_an_attachment_follows_its_table(Store store, string name, string? value) =>
        campuses.On(store).RefusesAsync(Sample.Both("attachments", Valid).Zip(
            ["attachments", "object/attachments"], (sample, path) => sample.With($"{path}/0/{name}", value)));

    [Theory, Everywhere]
    public async Task XAPI_00129_JSON_alone_brings_no_files(Store store)
    {
        var sample = Sample.New().With("attachments", Valid).Without("attachments/0/fileUrl");
        using var answer = await campuses.On(store).PostAsync(sample);
        await Lrs.TextAsync(answer, HttpStatusCode.BadRequest);
    }
}

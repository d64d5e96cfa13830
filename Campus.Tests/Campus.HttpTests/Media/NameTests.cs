namespace Campus.HttpTests.Media;

/// <summary>A file is taken under some name, whatever script its own name is in; a name that deceives the eye is not.</summary>
public sealed class NameTests(SharedCampus shared)
{
    [Theory]
    [InlineData("Пример.png", "bestand")]
    [InlineData("要件.png", "bestand")]
    [InlineData("foto 😀.png", "foto")]
    [InlineData("😀.png", "bestand")]
    [InlineData("👩‍💻 aan het werk.png", "aan-het-werk")]
    [InlineData("مثال.png", "bestand")]
    [InlineData("Überzicht é.png", "uberzicht-e")]
    [InlineData("verslag (1) [def].png", "verslag-1-def")]
    [InlineData("100% klaar #2?.png", "100-klaar-2")]
    [InlineData("naïef\u0301.png", "naief")]
    public async Task A_file_whose_name_is_in_another_script_is_taken(string given, string stem)
    {
        using var roos = await Librarian.AtAsync(shared.Campus);
        var taken = await roos.UploadAsync(given, Samples.Png(20, 20), "namen", NameStar(given));
        ((string?)taken["error"]).ShouldBeNull();
        ((string)taken["path"]!).ShouldMatch($"^namen/{stem}(-[0-9]+)?\\.png$");
    }

    [Theory]
    [InlineData("foto\u202Egnp.png")]
    [InlineData("foto\u2066.png")]
    [InlineData("fo\u200Eto.png")]
    [InlineData("fo\u0007to.png")]
    [InlineData("fo\u2028to.png")]
    [InlineData("fo\uFEFFto.png")]
    public async Task A_name_with_marks_that_nobody_sees_is_refused_with_that_reason(string given)
    {
        using var roos = await Librarian.AtAsync(shared.Campus);
        ((string?)(await roos.UploadAsync(given, Samples.Png(20, 20), "namen", NameStar(given)))["error"]).ShouldNotBeNull().ShouldContain("onzichtbare tekens");
    }

    // The form of RFC 5987 carries every letter; the plain one only what a header may hold.
    private static string NameStar(string name) => $"form-data; name=\"Files\"; filename*=UTF-8''{Uri.EscapeDataString(name)}";
}

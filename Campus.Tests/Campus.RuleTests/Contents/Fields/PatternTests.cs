using Campus.Contents;
using Campus.Contents.Parts;

namespace Campus.RuleTests.Contents.Fields;

/// <summary>Patterns of Liquid for names and paths, honest ones and those made to hurt.</summary>
public sealed class PatternTests
{
    private const int LittleStack = 256 * 1024;

    private static readonly ContentItem Item = ContentItemJson.Parse("""
        { "ContentItemId": "a", "ContentType": "Artikel", "DisplayText": "Één Gesprek", "CreatedUtc": "2026-03-01T23:30:00Z",
          "Artikel": { "Soort": { "Text": "Nieuws" }, "Dag": { "Value": "2026-05-01T00:00:00Z" }, "Aan": { "Value": true } }, "TitlePart": { "Title": "Titel" } }
        """);

    [Theory]
    [InlineData("{{ ContentItem.DisplayText | slugify }}", "een-gesprek")]
    [InlineData("{{ Model.ContentItem.DisplayText | slugify }}", "een-gesprek")]
    [InlineData("{{ ContentItem | display_text | upcase }}", "ÉÉN GESPREK")]
    [InlineData("{{ ContentItem.Content.Artikel.Soort.Text | downcase }}/{{ ContentItem | display_text | slugify }}", "nieuws/een-gesprek")]
    [InlineData("{{ ContentItem | container | display_text | slugify }}/x", "lijst/x")]
    [InlineData("{% if ContentItem.Content.Artikel.Aan.Value %}aan{% else %}uit{% endif %}", "aan")]
    [InlineData("{{ ContentItem.CreatedUtc | date: '%-d %B %Y' }}", "2 maart 2026")]
    [InlineData("{{ ContentItem.Content.Artikel.Dag.Value | date: '%B' }}", "mei")]
    [InlineData("{{ ContentItem.ContentType }}-{{ ContentItem.TitlePart.Title }}", "Artikel-Titel")]
    [InlineData("{{ ContentItem.Owner.Iets }}{{ ContentItem.Niets }}{{ Niets | upcase }}x", "x")]
    [InlineData("a\n{{ ContentItem.ContentType }}\n", "a Artikel")]
    [InlineData("vast", "vast")]
    public async Task A_pattern_makes_the_name_that_it_would_in_Orchard(string pattern, string name)
    {
        Pattern.Understands(pattern).ShouldBeTrue();
        (await RenderAsync(pattern)).ShouldBe(name);
    }

    [Theory]
    [InlineData("{{ ContentItem | onbekend }}")]
    [InlineData("{% if true %}{{ 'a' | onbekend }}{% endif %}")]
    [InlineData("{% include 'x' %}")]
    [InlineData("{% render 'x' %}")]
    [InlineData("{% for i in (1..1000000000) %}x{% endfor %}")]
    [InlineData("{% assign a = (1..1000000000) %}{{ a | size }}")]
    [InlineData("{{ ContentItem.DisplayText")]
    [InlineData("{% nietwaar %}")]
    public async Task What_the_campus_does_not_offer_is_known_beforehand(string pattern)
    {
        Pattern.Understands(pattern).ShouldBeFalse();
        (await RenderAsync(pattern)).ShouldBeNull();
    }

    public static TheoryData<string> Hostile =>
    [
        "{% assign a = 'aaaaaaaaaa' %}" + Many("{% assign a = a | append: a %}", 60) + "{{ a }}",
        "{% assign a = 'aaaaaaaaaa' %}{{ a" + Many(" | replace: 'a', 'aaaaaaaaaa'", 60) + " }}",
        "{% capture a %}aaaaaaaaaa{% endcapture %}" + Many("{% capture a %}{{ a }}{{ a }}{% endcapture %}", 30) + "{{ a }}",
        Many("{% if true %}", 150) + "x" + Many("{% endif %}", 150),
        Many("{% if true %}", 19) + "x" + Many("{% endif %}", 19),
        "{{ " + Many("a[", 600) + "1" + Many("]", 600) + " }}",
        "{{ " + Many("a[", 39) + "1" + Many("]", 39) + " }}",
        "{{ a" + Many(".b", 900) + " }}",
        "{{ 'a'" + Many(" | upcase", 200) + " }}",
        "{% if a" + Many(" and a", 300) + " %}x{% endif %}",
        "{% if a" + Many(" and a", 79) + " %}x{% endif %}",
        "{% if a" + Many("==a", 39) + " %}x{% endif %}",
        "{{ 'x' | truncate: " + Many("9", 30) + " }}",
        "{{ 1 | divided_by: 0 }}",
        "{{ 9999999999999999999999999999 | times: 9999999999999999999999999999 }}",
        "{{ 1.5 | round: 999999999 }}",
        "{{ 'now' | date: '" + Many("%c", 900) + "' }}",
        "{{ 'a' | split: '' | join: '" + Many("x", 1900) + "' }}",
        Many("{{", 900),
        Many("{%", 900),
        Many("}}", 900),
        Many("{{ a }}", 100_000),
        Many("{{ '", 400),
        "\0{{ ContentItem }}\ud83d",
        "{{ ContentItem.GetType.Assembly }}{{ ContentItem.Content.GetType }}",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_pattern_that_is_made_to_hurt_costs_little_and_ends(string pattern)
    {
        string? name = null;
        long bytes = 0;
        var thread = new Thread(
            () =>
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                Pattern.Understands(pattern);
                name = RenderAsync(pattern).GetAwaiter().GetResult();
                bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            },
            LittleStack);
        thread.Start();
        thread.Join();
        (name?.Length ?? 0).ShouldBeLessThanOrEqualTo(PatternBounds.MostCharacters);
        bytes.ShouldBeLessThan(64 * 1024 * 1024);
    }

    private static string Many(string piece, int times) => string.Concat(Enumerable.Repeat(piece, times));

    private static Task<string?> RenderAsync(string pattern) =>
        Pattern.RenderAsync(pattern, Item, _ => Task.FromResult<ContentItem?>(new ContentItem { ContentItemId = "l", ContentType = "Lijst", DisplayText = "Lijst" }));
}

using System.Text.Json.Nodes;
using Campus.Contents;

namespace Campus.RuleTests.Contents;

/// <summary>Content items as Orchard Core's JSON, and as records.</summary>
public sealed class ContentItemTests
{
    private const string Full =
        """{"ContentItemId":"4a","ContentItemVersionId":null,"ContentType":"T","DisplayText":"é <b>","Latest":false,"Published":true,"ModifiedUtc":"2019-10-17T22:25:04.8542255Z","PublishedUtc":null,"CreatedUtc":"2026-01-01T00:00:00Z","Owner":"","Author":null,"Z":{"N":1000.0,"E":1e3,"Null":null},"Terms":[{"ContentItemId":"t"}],"A":{}}""";

    [Fact]
    public void What_is_read_is_written_back_to_the_letter() =>
        ContentItemJson.Serialize(ContentItemJson.Parse(Full)).ShouldBe(Full);

    [Fact]
    public void The_eleven_properties_are_always_written_first_and_in_order()
    {
        var item = ContentItemJson.Parse("""{ "Part": {}, "Published": false, "ContentType": "T", "ContentItemId": "x" }""");
        ContentItemJson.Write(item).Select(property => property.Key).ShouldBe(
        [
            "ContentItemId", "ContentItemVersionId", "ContentType", "DisplayText", "Latest", "Published", "ModifiedUtc",
            "PublishedUtc", "CreatedUtc", "Owner", "Author", "Part",
        ]);
    }

    [Fact]
    public void Unknown_scalars_texts_for_booleans_and_other_cases_do_not_count()
    {
        var item = ContentItemJson.Parse("""{ "Id": 12, "ContentItemId": "x", "ContentType": "T", "Displaytext": "no", "Latest": "true", "Published": 1, "Odd": null, "List": [] }""");
        (item.DisplayText, item.Latest, item.Published).ShouldBe((null, false, false));
        item.Content.Select(property => property.Key).ShouldBe(["List"]);
    }

    [Theory]
    [InlineData("2026-09-01T08:30:00Z", "2026-09-01T08:30:00Z")]
    [InlineData("2026-09-01T08:30:00.1000000Z", "2026-09-01T08:30:00.1Z")]
    [InlineData("2026-09-01T10:30:00+02:00", "2026-09-01T08:30:00Z")]
    [InlineData("09/01/2026 08:30:00", "2026-09-01T08:30:00Z")]
    public void Dates_are_read_as_Orchard_reads_them(string given, string written)
    {
        var item = ContentItemJson.Parse($$"""{ "ContentItemId": "x", "ContentType": "T", "CreatedUtc": "{{given}}" }""");
        ContentItemJson.Write(item)["CreatedUtc"]!.ToString().ShouldBe(written);
    }

    [Fact]
    public void A_part_is_a_record_under_its_own_name_or_the_one_it_is_given()
    {
        var item = Item("""{ "CoursePart": { "Summary": { "Text": "kort" }, "Minutes": { "Value": "12.5" }, "Done": { "Value": "True" } }, "Second": { "Summary": { "Text": "ander" } } }""");
        var part = item.As<Course>()!;
        (part.Summary!.Text, part.Minutes!.Value, part.Done!.Value).ShouldBe(("kort", 12.5m, true));
        item.As<Course>("Second")!.Summary!.Text.ShouldBe("ander");
        item.As<TitlePart>().ShouldBeNull();
    }

    [Fact]
    public void Data_of_another_shape_reads_as_empty()
    {
        Item("""{ "CoursePart": { "Summary": [ 1 ] } }""").As<Course>()!.Summary.ShouldBeNull();
        Item("""{ "CoursePart": { "Minutes": { "Value": "twelve" }, "Start": { "Value": "never" } } }""").As<Course>()!.Minutes!.Value.ShouldBeNull();
    }

    [Fact]
    public void Writing_a_part_back_changes_only_what_the_record_changed()
    {
        const string Part = """{"Unknown":{"Kept":1.50},"Summary":{"Text":"kort","Extra":null},"Minutes":{"Value":10.0},"Start":{"Value":"2026-01-01"}}""";
        var item = Item($$"""{ "CoursePart": {{Part}} }""");
        item.Apply(item.As<Course>()!);
        item.Content["CoursePart"]!.ToJsonString().ShouldBe(Part);
        item.Apply(item.As<Course>()! with { Summary = new("lang"), Minutes = null });
        item.Content["CoursePart"]!.ToJsonString().ShouldBe(
            """{"Unknown":{"Kept":1.50},"Summary":{"Text":"lang","Extra":null},"Start":{"Value":"2026-01-01"}}""");
    }

    [Fact]
    public void A_new_part_is_written_without_nulls_and_with_dates_to_the_second()
    {
        var item = Item("{}");
        item.Apply(new Course(Start: new DateTimeField(new DateTime(2026, 9, 1, 8, 30, 0, 500, DateTimeKind.Utc)), At: new TimeField(new TimeSpan(8, 30, 0))));
        item.Content.ToJsonString().ShouldBe("""{"CoursePart":{"Start":{"Value":"2026-09-01T08:30:00Z"},"At":{"Value":"08:30:00"}}}""");
    }

    [Fact]
    public void Nested_items_are_found_in_bags_flows_taxonomies_menus_and_terms()
    {
        var item = Item(
            """
            { "Modules": { "ContentItems": [ { "ContentItemId": "m", "ContentType": "Module" } ] }, "Flow": { "Widgets": [ { "ContentItemId": "w", "ContentType": "W" } ] },
              "TaxonomyPart": { "Terms": [ { "ContentItemId": "t", "ContentType": "Term" } ] }, "MenuItemsListPart": { "MenuItems": [ { "ContentItemId": "l", "ContentType": "Link" } ] },
              "Terms": [ { "ContentItemId": "c", "ContentType": "Term" } ], "Empty": {} }
            """);
        string[] names = ["Modules", "Flow", "TaxonomyPart", "MenuItemsListPart", "Terms"];
        names.Select(name => item.Nested(name).Single().ContentItemId).ShouldBe(["m", "w", "t", "l", "c"]);
        item.Nested("Empty").ShouldBeEmpty();
        item.Nested("Nowhere").ShouldBeEmpty();
    }

    [Fact]
    public void Nested_items_are_written_back_where_they_were()
    {
        var item = Item("""{ "Flow": { "Widgets": [ { "ContentItemId": "w", "ContentType": "W" } ], "Other": 1 } }""");
        var widget = item.Nested("Flow").Single();
        widget.Apply(new TitlePart("nieuw"));
        item.SetNested("Flow", [widget, widget.Clone()]);
        item.Nested("Flow").Select(nested => nested.As<TitlePart>()!.Title).ShouldBe(["nieuw", "nieuw"]);
        item.Content["Flow"]!["Other"]!.ToString().ShouldBe("1");
    }

    private static ContentItem Item(string content) =>
        new() { ContentItemId = "x", ContentType = "T", Content = (JsonObject)JsonNode.Parse(content)! };

    [ContentPart("CoursePart")]
    private sealed record Course(
        TextField? Summary = null, NumericField? Minutes = null, BooleanField? Done = null, DateTimeField? Start = null, TimeField? At = null);
}

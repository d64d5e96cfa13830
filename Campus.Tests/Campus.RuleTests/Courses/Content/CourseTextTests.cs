using System.Text.Json;
using System.Text.RegularExpressions;

namespace Campus.RuleTests.Courses.Content;

/// <summary>The course that ships: its ids stay, its keys fit what its cases say, and its words are of one kind.</summary>
public sealed partial class CourseTextTests
{
    private static readonly string Folder = Path.Combine(Scripts.Content, "courses", "gespreksvoering");
    private static readonly IReadOnlyList<JsonElement> Items = [.. Read()];

    public static TheoryData<string> Texts { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file)).Order(StringComparer.Ordinal)];

    /// <summary>What learners did hangs on these ids, and whether they passed on which answers are right.</summary>
    [Fact]
    public void No_id_was_lost_and_no_answer_became_right_or_wrong()
    {
        var cases = Path.Combine(Scripts.Content, "..", "Campus.Tests", "Campus.RuleTests", "Courses", "Content", "Cases", "gespreksvoering-ids.txt");

        Items.Select(Line).Order(StringComparer.Ordinal).ShouldBe(File.ReadAllLines(cases).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_has_one_kind_of_apostrophe_quote_percentage_and_duration(string file)
    {
        var text = File.ReadAllText(Path.Combine(Folder, file));

        StraightApostrophe().Matches(text).Select(match => match.Value).ShouldBeEmpty();
        PercentSign().Matches(text).Select(match => match.Value).ShouldBeEmpty();
        text.ShouldNotContain("oe lang ");
        text.ShouldNotContain("als een verhoor");
    }

    [Fact]
    public void Answers_that_somebody_says_stand_between_quotes()
    {
        foreach (var question in Items.Where(item => item.GetProperty("ContentType").GetString() == "QuestionActivity"))
        {
            var answers = Answers(question).Select(answer => Text(answer)).ToList();
            var quoted = answers.Count(text => text.StartsWith('‘') && text.EndsWith('’'));
            var spoken = answers.Count(text => Address().IsMatch(text));
            (spoken == 0 || quoted > 0).ShouldBeTrue($"{Id(question)}: {answers[0]}");
        }
    }

    [Fact]
    public void The_right_answer_is_not_the_only_one_that_somebody_says()
    {
        foreach (var question in Items.Where(item => item.GetProperty("ContentType").GetString() == "QuestionActivity"))
        {
            var quoted = Answers(question).ToLookup(answer => Text(answer).StartsWith('‘'), IsRight);
            (quoted[true].Any() && quoted[true].All(right => right) && quoted[false].Any()).ShouldBeFalse(Id(question));
        }
    }

    /// <summary>Laws change: a reader sees on which day this one was read.</summary>
    [Theory]
    [MemberData(nameof(Texts))]
    public void An_article_of_a_law_stands_with_a_day(string file) =>
        Article().Matches(File.ReadAllText(Path.Combine(Folder, file))).Select(match => match.Value)
            .ShouldAllBe(sentence => Day().IsMatch(sentence));

    [Fact]
    public void Two_things_in_one_lesson_never_have_the_same_title()
    {
        foreach (var lesson in Items.Where(item => item.GetProperty("ContentType").GetString() == "Lesson"))
        {
            var titles = lesson.GetProperty("Activities").GetProperty("Widgets").EnumerateArray().Select(item => item.GetProperty("DisplayText").GetString()).ToList();
            titles.Distinct().Count().ShouldBe(titles.Count, Id(lesson));
        }
    }

    [Theory]
    [InlineData("gv-m2-l2-a3-b", "maart")]
    [InlineData("gv-m2-l2-a3-b", "collega")]
    [InlineData("gv-m3-l3-a3-c", "terug")]
    [InlineData("gv-m3-l3-a3-c", "eng ")]
    [InlineData("gv-m3-l5-a9-a", "bepalen we samen")]
    [InlineData("gv-m1-l5-a9-d", "wanneer en hoe")]
    [InlineData("gv-m3-l4-a3-c", "zal ik daar iets over vertellen")]
    public void An_answer_says_nothing_that_its_case_does_not_bear(string answer, string words) => Text(Find(answer)).ShouldNotContain(words);

    [Theory]
    [InlineData("gv-m2-l2-a3-d", "rug")]
    [InlineData("gv-m3-l3-a3-c", "drie keer, ook al vond u het spannend")]
    [InlineData("gv-m1-l2-a5-d", "Kennismaken")]
    [InlineData("gv-m3-l4-a3-c", "U wilt zelf over uw geld gaan")]
    public void A_right_answer_says_what_makes_it_right(string answer, string words) => Text(Find(answer)).ShouldContain(words);

    [Theory]
    [InlineData("gv-m2-l3-a3-a", "Linda zei ook niet")]
    [InlineData("gv-m3-l5-a8-d", "Het doel is er")]
    public void Feedback_does_not_contradict_the_lesson(string answer, string words) =>
        Find(answer).GetProperty("AnswerPart").GetProperty("Feedback").GetProperty("Markdown").GetString()!.ShouldNotContain(words);

    private static string Line(JsonElement item) => item.TryGetProperty("AnswerPart", out _)
        ? $"{item.GetProperty("ContentType").GetString()} {Id(item)} {(IsRight(item) ? "true" : "false")}"
        : $"{item.GetProperty("ContentType").GetString()} {Id(item)}";

    private static JsonElement Find(string id) => Items.Single(item => Id(item) == id);

    private static string Id(JsonElement item) => item.GetProperty("ContentItemId").GetString()!;

    private static string Text(JsonElement answer) => answer.GetProperty("AnswerPart").GetProperty("Text").GetProperty("Text").GetString()!;

    private static bool IsRight(JsonElement answer) => answer.GetProperty("AnswerPart").GetProperty("Correct").GetProperty("Value").GetBoolean();

    private static IEnumerable<JsonElement> Answers(JsonElement question) => question.GetProperty("Answers").GetProperty("ContentItems").EnumerateArray();

    private static IEnumerable<JsonElement> Read()
    {
        var recipe = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "gespreksvoering.recipe.json")));
        return All(recipe.RootElement.GetProperty("steps").EnumerateArray().Single(step => step.GetProperty("name").GetString() == "content"));
    }

    private static IEnumerable<JsonElement> All(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => (element.TryGetProperty("ContentItemId", out _) && element.TryGetProperty("ContentType", out _) ? [element] : Array.Empty<JsonElement>())
            .Concat(element.EnumerateObject().SelectMany(property => All(property.Value))),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(All),
        _ => [],
    };

    [GeneratedRegex(@"\p{L}'\p{L}")]
    private static partial Regex StraightApostrophe();

    [GeneratedRegex(@"\d+ ?%")]
    private static partial Regex PercentSign();

    // To the end of its sentence.
    [GeneratedRegex(@"artikel \d+[^.]*")]
    private static partial Regex Article();

    [GeneratedRegex(@"stand \d+ \p{L}+ \d{4}")]
    private static partial Regex Day();

    [GeneratedRegex(@"\b(u|uw|U|Uw)\b")]
    private static partial Regex Address();
}

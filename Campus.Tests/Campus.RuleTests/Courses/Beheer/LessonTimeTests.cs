using Campus.Courses.Activities.Simulation;
using Campus.Courses.Beheer.Minutes;
using Campus.Courses.Kinds;
using Campus.Courses.Simulation;
using Campus.Courses.Tree;

namespace Campus.RuleTests.Courses.Beheer;

/// <summary>How long a lesson is said to take.</summary>
public sealed class LessonTimeTests
{
    [Theory]
    [InlineData(null, 0)]
    [InlineData("", 0)]
    [InlineData("Een, twee: drie!", 3)]
    [InlineData("## Kop\n\n- *Punt* één\n- Punt 2", 5)]
    [InlineData("Lees [de wet](https://wetten.nl/een-heel-lang-adres \"Wet\") na.", 4)]
    [InlineData("zo’n werk-privébalans", 2)]
    public void Words_are_what_somebody_reads(string? text, int words) => ReadingTime.Words(text).ShouldBe(words);

    [Fact]
    public void Nine_hundred_words_take_five_minutes() =>
        Minutes(Drafts.TextActivity("t", string.Join(' ', Enumerable.Repeat("woord", 900)))).ShouldBe(5);

    [Fact]
    public void Everything_takes_a_minute_at_least_and_an_image_and_a_question_take_time_of_their_own()
    {
        Minutes(Drafts.TextActivity("t", "Kort.")).ShouldBe(1);
        Minutes(Drafts.Image("i", "x"), Drafts.Image("j", "x"), Drafts.Image("k", "x")).ShouldBe(2);
        Minutes(Drafts.Question("q", "single", Drafts.Answer("a", true), Drafts.Answer("b", false))).ShouldBe(1);
    }

    [Fact]
    public void A_course_takes_as_long_as_its_lessons()
    {
        var course = CourseItem.Of(Lessons.GespreksvoeringItem(), Lessons.Kinds);
        var lessons = course.OfType(CourseItem.LessonType).Select(lesson => LessonTime.Of(lesson).Time).ToList();

        LessonTime.Of(course).Time.ShouldBe(lessons.Aggregate((sum, time) => sum + time));
    }

    [Fact]
    public void The_average_way_through_a_conversation_counts_half_of_what_is_beside_it()
    {
        var script = ScriptParser.Parse("""
            # Titel
            Persoon: Nadia
            ## Begin
            Nadia: een twee
            * kort
              Feedback: een
              Naar: Einde: Uit
            * lang
              Feedback: een twee drie
              Naar: Verder
            ## Verder
            Nadia: een twee drie vier
            * uit
              Feedback: een
              Naar: Einde: Uit
            ## Einde: Uit
            Uitkomst: goed
            een twee
            """).Script;

        // 2 said, 2 to choose from; then 1 + 2, or 3 + 4 + 1 + 1 + 2.
        ConversationTime.Average(script).ShouldBe((4 + ((3 + 11) / 2d), 1.5));
    }

    [Fact]
    public void A_conversation_that_goes_round_for_ever_has_an_end_to_its_time()
    {
        var script = ScriptParser.Parse("# T\n## Begin\nNadia: Hallo\n* Weer\n  Naar: Begin\n").Script;

        ConversationTime.Of(script).ShouldBeLessThan(TimeSpan.FromHours(1));
    }

    private static int Minutes(params IEnumerable<System.Text.Json.Nodes.JsonObject> activities) =>
        LessonTime.Of(CourseItem.Of(Drafts.With(Drafts.Lesson("l", 1, "Completed", null, activities)), Lessons.Kinds)).Minutes;
}

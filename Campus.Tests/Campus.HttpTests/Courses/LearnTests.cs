using System.Net;
using Campus.TestKit;

namespace Campus.HttpTests.Courses;

/// <summary>What a learner does is recorded once, and she always gets a sensible page.</summary>
public sealed class LearnTests(SharedCampus shared)
{
    private static readonly BookLesson Lesson = CourseBook.Lessons[0];
    private static readonly BookActivity Text = Lesson.Activities[0];
    private static readonly BookActivity Question = Lesson.Activities.First(activity => activity.IsQuestion);
    private static readonly BookLesson Talk = CourseBook.Lessons.First(lesson => lesson.Activities.Any(activity => activity.IsConversation));
    private static readonly BookActivity Conversation = Talk.Activities.First(activity => activity.IsConversation);

    [Fact]
    public async Task A_learner_reads_what_editors_wrote()
    {
        using var student = await Student.EnrolAsync(shared.Campus);

        (await student.OpenAsync(Lesson, Text)).Document.QuerySelectorAll("main .pc-prose p").Length.ShouldBeGreaterThan(2);
        (await student.Visitor.GetAsync(CourseBook.Url)).Document.QuerySelectorAll("section[aria-labelledby=over] .pc-prose p").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_same_form_sent_many_times_is_one_act()
    {
        using var student = await Student.EnrolAsync(shared.Campus);
        var page = await student.OpenAsync(Lesson, Question);

        var answers = await student.SendAtOnceAsync(page, 8, ("antwoord", Question.Right[0]));

        answers.ShouldAllBe(status => status == HttpStatusCode.Redirect);
        (await student.StatementsAsync()).Count(brief => brief == $"answered {Question.Id}").ShouldBe(1);
    }

    [Fact]
    public async Task Two_pages_that_read_the_same_text_at_once_did_so_once()
    {
        using var student = await Student.EnrolAsync(shared.Campus);
        var first = await student.OpenAsync(Lesson, Text);
        var second = await student.OpenAsync(Lesson, Text);

        await Task.WhenAll(student.SendAtOnceAsync(first, 4), student.SendAtOnceAsync(second, 4));

        (await student.StatementsAsync()).Count(brief => brief == $"completed {Text.Id}").ShouldBe(1);
    }

    [Fact]
    public async Task Sending_nothing_asks_to_choose()
    {
        using var student = await Student.EnrolAsync(shared.Campus);

        var page = await student.AnswerAsync(Lesson, Question);

        page.Words.ShouldContain("Kies een antwoord voordat je verdergaat.");
        page.Document.Title!.ShouldStartWith("Fout:");
        (await student.StatementsAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_that_the_question_does_not_have_is_not_recorded()
    {
        using var student = await Student.EnrolAsync(shared.Campus);
        var page = await student.OpenAsync(Lesson, Question);

        (await student.SendAsync(page, "iets-anders")).Status.ShouldBe(HttpStatusCode.OK);

        (await student.StatementsAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Every_answer_gets_its_own_explanation()
    {
        using var student = await Student.EnrolAsync(shared.Campus);

        var wrong = await student.AnswerAsync(Lesson, Question, Question.Wrong[0]);
        var right = await student.AnswerAsync(Lesson, Question, Question.Right[0]);

        wrong.Find(".utrecht-alert").TextContent.ShouldContain("Nog niet");
        wrong.Words.ShouldNotContain("Dit is ook een goed antwoord");
        right.Find(".utrecht-alert").TextContent.ShouldContain("Goed gezien");
        right.Find(".utrecht-alert p").TextContent.ShouldNotBe(wrong.Find(".utrecht-alert p").TextContent);
    }

    [Fact]
    public async Task A_choice_from_a_page_that_is_behind_shows_where_she_is()
    {
        using var student = await Student.EnrolAsync(shared.Campus);
        var start = await student.OpenAsync(Talk, Conversation);
        var first = await student.SendAsync(start);
        var second = await student.Visitor.PressAsync(first, "button[name=keuze][value='1']");

        var late = await student.Visitor.PressAsync(first, "button[name=keuze][value='0']");

        late.Words.ShouldContain("Je was hier al verder");
        late.Find("input[name=beurt]").GetAttribute("value").ShouldBe("1");
        second.Find(".pc-choices__title").TextContent.ShouldBe("Wat zeg je?");
        (await student.StatementsAsync()).Count(brief => brief.StartsWith("answered", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_conversation_goes_on_where_it_was_left()
    {
        using var student = await Student.EnrolAsync(shared.Campus);
        var page = await student.SendAsync(await student.OpenAsync(Talk, Conversation));
        await student.Visitor.PressAsync(page, "button[name=keuze][value='1']");

        var later = await student.Visitor.GetAsync($"/leren/{student.Registration}");

        later.Address.AbsolutePath.ShouldBe(student.UrlOf(Talk, Conversation));
        later.Words.ShouldContain("Nadia hangt haar jas over de stoel");
    }

    [Fact]
    public async Task What_only_was_looked_at_is_found_back_too()
    {
        using var student = await Student.EnrolAsync(shared.Campus);
        await student.OpenAsync(CourseBook.Lessons[3], CourseBook.Lessons[3].Activities[1]);

        var later = await student.Visitor.GetAsync($"/leren/{student.Registration}");

        later.Address.AbsolutePath.ShouldBe(student.UrlOf(CourseBook.Lessons[3], CourseBook.Lessons[3].Activities[1]));
    }

    [Fact]
    public async Task A_test_below_its_mastery_score_shows_what_to_improve()
    {
        using var student = await Student.EnrolAsync(shared.Campus);
        var test = CourseBook.Lessons[4];
        await student.SendAsync(await student.OpenAsync(test, test.Activities[0]));
        foreach (var question in test.Activities.Where(activity => activity.IsQuestion))
        {
            await student.AnswerAsync(test, question, question.Wrong[0]);
        }

        var failed = await student.Visitor.GetAsync($"/leren/{student.Registration}/{test.Id}/klaar");
        failed.Words.ShouldContain("Nog niet gehaald");
        failed.Document.QuerySelectorAll(".pc-list a[href$='opnieuw=true']").Length.ShouldBe(8);

        foreach (var question in test.Activities.Where(activity => activity.IsQuestion).Take(6))
        {
            await student.AnswerAsync(test, question, question.Right);
        }
        var passed = await student.Visitor.GetAsync($"/leren/{student.Registration}/{test.Id}/klaar");
        passed.Words.ShouldContain("dat is 75 procent. Je bent geslaagd.");
        (await student.StatementsAsync()).Where(brief => brief.EndsWith(test.Id, StringComparison.Ordinal))
            .ShouldBe([$"initialized {test.Id}", $"completed {test.Id}", $"failed {test.Id}", $"passed {test.Id}"]);
    }
}

using Campus.BrowserTests.Accessibility;
using Campus.BrowserTests.Editorial;
using Campus.TestKit;
using Microsoft.Playwright;

namespace Campus.BrowserTests.Courses;

/// <summary>A checklist on the screen: made by keyboard, tried out with and without scripts, and looked at by axe.</summary>
public sealed class ChecklistTests(BrowserFixture browser)
{
    [Fact]
    public async Task An_editor_without_a_mouse_makes_a_checklist_that_works_without_scripts()
    {
        var address = "";
        await browser.InWindowAsync(async roos =>
        {
            await roos.SignInAsync(Cast.Roos);
            await roos.GoAsync("/beheer/inhoud/nieuw");
            address = await BuildAsync(roos);
            await LookAsync(roos, address);
        });
        await browser.InWindowAsync(
            async roos =>
            {
                await roos.SignInAsync(Cast.Roos);
                await roos.GoAsync(address);
                await TickAsync(roos, "Lees de brief");
                await roos.Page.GetByRole(AriaRole.Heading, new() { Name = "Deze les is nog niet af" }).WaitForAsync();
                await roos.Page.GetByRole(AriaRole.Link, new() { Name = "Voor je begint" }).ClickAsync();
                await TickAsync(roos, "Bel de klant");
                await roos.Page.GetByText("Je hebt de cursus afgerond").WaitForAsync();
            },
            new Screen(390, Dark: true, Scripts: false));
    }

    private static async Task<string> BuildAsync(Window roos)
    {
        var course = new CourseBuilder(roos.Page);
        await course.MakeAsync("Course");
        await course.AddAsync("CourseModule");
        await course.AddAsync("Lesson");
        await course.AddAsync("Checklist");
        await course.WriteAsync("TitlePart", "Voor je begint");
        await course.ItemAsync("Lees de brief");
        await course.ItemAsync("Bel de klant");
        await new PublishingDesk(roos.Page).KeepAsync();
        (await Axe.LookAsync(roos.Page, "editor of a checklist")).ShouldBeEmpty();
        return (await roos.Page.Locator("[data-learner]").GetAttributeAsync("data-start"))!;
    }

    private static async Task LookAsync(Window roos, string address)
    {
        await roos.GoAsync(address);
        (await Axe.LookAsync(roos.Page, "checklist")).ShouldBeEmpty();
        await TickAsync(roos, "Lees de brief");
        await roos.Page.GetByRole(AriaRole.Link, new() { Name = "Voor je begint" }).ClickAsync();
        (await roos.Page.GetByLabel("Lees de brief").IsCheckedAsync()).ShouldBeTrue();
        (await Axe.LookAsync(roos.Page, "checklist with a tick")).ShouldBeEmpty();
    }

    private static async Task TickAsync(Window roos, string item)
    {
        await roos.Page.GetByLabel(item).CheckAsync();
        await roos.Page.GetByRole(AriaRole.Button, new() { Name = "Bewaar en ga verder" }).ClickAsync();
    }
}

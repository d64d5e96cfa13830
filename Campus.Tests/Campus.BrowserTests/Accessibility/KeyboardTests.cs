namespace Campus.BrowserTests.Accessibility;

/// <summary>What the walk with the keyboard finds, on pages that are wrong on purpose.</summary>
public sealed class KeyboardTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("<button>Ga</button> <a href='/'>Terug</a> <input type='date'> <input type='radio' name='a'> <input type='radio' name='a'>", null)]
    [InlineData("<button style='outline:none'>Ga</button>", "shows no focus")]
    [InlineData("<div style='cursor:pointer'>Ga</div>", "is for a mouse only")]
    [InlineData("<button>Ga</button> <div style='position:fixed;inset:0;background:white'></div>", "is covered while it has the focus")]
    [InlineData("<button>Ga</button> <button onfocus='this.previousElementSibling.focus()'>Weg</button>", "the walk with Tab has no end")]
    public async Task A_screen_that_hinders_the_keyboard_is_found(string body, string? fault)
    {
        await using var window = await browser.OpenAsync();
        await window.Page.SetContentAsync($"<!doctype html><title>Proef</title>{body}");
        var wrong = await Keyboard.WalkAsync(window.Page, "proef");
        if (fault is null)
        {
            wrong.ShouldBeEmpty();
        }
        else
        {
            wrong.ShouldContain(found => found.Contains(fault, StringComparison.Ordinal));
        }
    }
}

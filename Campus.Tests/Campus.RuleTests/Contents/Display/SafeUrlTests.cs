using Campus.Contents.Display;

namespace Campus.RuleTests.Contents.Display;

/// <summary>Where a link that somebody typed may lead.</summary>
public sealed class SafeUrlTests
{
    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JAVASCRIPT:alert(1)")]
    [InlineData("java\tscript:alert(1)")]
    [InlineData("java\nscript:alert(1)")]
    [InlineData("\u0001javascript:alert(1)")]
    [InlineData(" javascript:alert(1)")]
    [InlineData("java\u00ADscript:alert(1)")]
    [InlineData("java\u200Bscript:alert(1)")]
    [InlineData("\uFEFFjavascript:alert(1)")]
    [InlineData("\u202Ejavascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("vbscript:x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("blob:https://evil.test/x")]
    [InlineData("/\\evil.test")]
    [InlineData("\\\\evil.test")]
    [InlineData("\\/evil.test")]
    [InlineData("/\t\\evil.test")]
    [InlineData("~//evil.test")]
    [InlineData("~/\\evil.test")]
    [InlineData("")]
    [InlineData("\ud83d")]
    [InlineData(null)]
    public void What_runs_or_hides_where_it_leads_is_no_address(string? typed)
    {
        SafeUrl.Of(typed).ShouldBeNull();
        SafeUrl.Own(typed).ShouldBeNull();
    }

    [Theory]
    [InlineData("https://voorbeeld.nl/a:b", "https://voorbeeld.nl/a:b")]
    [InlineData("//voorbeeld.nl/a", "https://voorbeeld.nl/a")]
    [InlineData("/cursussen?a=b:c\\d", "/cursussen?a=b:c\\d")]
    [InlineData("~/magazine", "/magazine")]
    [InlineData("#kop", "#kop")]
    [InlineData("mailto:a@voorbeeld.nl", "mailto:a@voorbeeld.nl")]
    [InlineData("tel:030-1234567", "tel:030-1234567")]
    [InlineData("pagina", "pagina")]
    public void Honest_addresses_stay(string typed, string address) => SafeUrl.Of(typed).ShouldBe(address);

    [Theory]
    [InlineData("/media/a.webp", "/media/a.webp")]
    [InlineData("~/media/a.webp", "/media/a.webp")]
    [InlineData("//evil.test/a.png", null)]
    [InlineData("/\\evil.test/a.png", null)]
    [InlineData("https://evil.test/a.png", null)]
    public void Only_a_path_is_of_this_site(string typed, string? path) => SafeUrl.Own(typed).ShouldBe(path);
}

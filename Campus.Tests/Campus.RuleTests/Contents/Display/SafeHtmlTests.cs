using AngleSharp.Html.Parser;
using Campus.Contents.Display;

namespace Campus.RuleTests.Contents.Display;

/// <summary>HTML that somebody wrote to do harm, as a browser would read what is left of it.</summary>
public sealed class SafeHtmlTests
{
    public static TheoryData<string> Attacks =>
    [
        "<a href=\"javascript:alert(1)\">a</a>",
        "<a href=\"java&#10;script:alert(1)\">b</a>",
        "<a href=\"&#1;javascript:alert(1)\">c</a>",
        "<a href=\"java&Tab;script:alert(1)\">d</a>",
        "<a href=\"data:text/html,x\">e</a>",
        "<img src=x onerror=alert(1)>",
        "<img src=\"//evil.test/x\">",
        "<img src=\"/\\evil.test/x\">",
        "<img src=\"https://evil.test/x\" alt=\"x\">",
        "<img/src=\"x\"/onerror=alert(1)//",
        "<svg><script>alert(1)</script></svg>",
        "<svg onload=alert(1)>",
        "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
        "<math href=\"javascript:alert(1)\">x</math>",
        "<form action=\"javascript:alert(1)\"><button>x</button></form>",
        "<form><input formaction=\"javascript:alert(1)\" type=submit>",
        "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
        "<iframe src=\"javascript:alert(1)\">",
        "<p style=\"background:url(javascript:x)\" onclick=alert(1)>p</p>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<time datetime=\"x&quot; onclick=alert(1)\">",
        "<table><td colspan=\"1&quot; onclick=alert(1)\">x",
        "<template><script>alert(1)</script></template>",
        "<base href=\"//evil.test/\">",
        "<meta http-equiv=refresh content=\"0;url=//evil.test\">",
        "<link rel=stylesheet href=//evil.test/x.css>",
        "<textarea><script>alert(1)</script>",
        "<plaintext><script>alert(1)</script>",
        "<xmp><img src=x onerror=alert(1)></xmp>",
        "<object data=\"javascript:alert(1)\"></object>",
        "<embed src=\"javascript:alert(1)\">",
        "<video src=x onerror=alert(1)></video>",
        "<audio><source onerror=alert(1)></audio>",
        "<details open ontoggle=alert(1)>x</details>",
        "<body onload=alert(1)>",
        "<!--><img src=x onerror=alert(1)>-->",
        "<![CDATA[<img src=x onerror=alert(1)>]]>",
        "<a href=\"https://voorbeeld.nl\" target=_blank onmouseover=alert(1) id=login name=login>x</a>",
        "<h2 id=\"x&quot; onclick=alert(1)\">kop</h2>",
        "<p title=\"&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;\">x</p>",
        "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "<select><style></select><img src=x onerror=alert(1)></style>",
    ];

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Nothing_that_runs_or_comes_from_elsewhere_is_left(string attack)
    {
        using var html = new SafeHtml();
        using var page = new HtmlParser().ParseDocument("<!doctype html><body>" + html.ToHtml(attack, 2));
        page.Head!.ChildElementCount.ShouldBe(0);
        foreach (var element in page.Body!.QuerySelectorAll("*"))
        {
            element.LocalName.ShouldNotBeOneOf(
                "script", "style", "svg", "math", "iframe", "object", "embed", "form", "input", "button", "link", "meta", "base", "template", "video", "audio", "details");
            foreach (var attribute in element.Attributes)
            {
                attribute.Name.ShouldBeOneOf("href", "src", "alt", "title", "lang", "dir", "colspan", "rowspan", "scope", "datetime", "class", "role", "tabindex", "aria-label", "id");
                (attribute.Name is not ("href" or "src") || SafeUrl.Of(attribute.Value) == attribute.Value).ShouldBeTrue();
                (attribute.Name is not "src" || SafeUrl.Own(attribute.Value) == attribute.Value).ShouldBeTrue();
            }
        }
    }
}

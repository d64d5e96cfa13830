using Campus.Contents.Recipes.Scripts;

namespace Campus.RuleTests.Contents;

/// <summary>The scripts of recipes: what they can say, and that none of them costs more than it is long.</summary>
public sealed class ScriptTests
{
    private static readonly TimeProvider Clock = new StoppedClock();

    /// <summary>Texts that grow by what is repeated in them, each a way to nest or to double.</summary>
    public static TheoryData<string, string, string> Nested => new()
    {
        { "(", "", "" }, { "(", "1", ")" }, { "[", "", "]" }, { "{", "", "}" }, { "!", "1", "" }, { "- ", "1", "" }, { "typeof ", "1", "" }, { "new ", "a", "" },
        { "a=>", "1", "" }, { "1?", "1", ":1" }, { "1?1:", "1", "" }, { "if(1)", ";", "" }, { "a=", "1", "" }, { "1**", "1", "" }, { "`${", "1", "}`" },
        { "function f(){", "", "}" }, { "({a:", "1", "})" }, { "class A{m(){", "", "}}" }, { "/(", "", ")/" }, { "async()=>", "1", "" }, { "String(", "1", ")" },
        { "variables(", "'x'", ")" }, { "'", "", "" }, { "/*", "", "*/" }, { "a.", "a", "" }, { "a?.", "a", "" }, { "a[", "0", "]" }, { "for(;;)", ";", "" },
    };

    [Theory]
    [MemberData(nameof(Nested))]
    public void However_deep_a_script_nests_it_is_an_answer(string open, string middle, string close)
    {
        foreach (var depth in (int[])[10, 100, 400, 300_000])
        {
            var script = string.Concat(Enumerable.Repeat(open, depth)) + middle + string.Concat(Enumerable.Repeat(close, depth));
            Should.NotThrow(() => Evaluate(script));
        }
    }

    [Theory]
    [InlineData("while(1);")]
    [InlineData("for(;;){}")]
    [InlineData("function f(){return f()+1};f()")]
    [InlineData("(()=>{})()")]
    [InlineData("'x'.repeat(500000000)")]
    [InlineData("'x'.padStart(500000000)")]
    [InlineData("'x'.replace(/x/g,'y')")]
    [InlineData("'x'.replaceAll('x','yyyy')")]
    [InlineData("'x'.replace('x','$`$`')")]
    [InlineData("'x'.normalize('NFKD')")]
    [InlineData("'x'['repeat'](9)")]
    [InlineData("[1].join()")]
    [InlineData("(2n**100000000n).toString()")]
    [InlineData("new Array(500000000)")]
    [InlineData("new ArrayBuffer(2000000000)")]
    [InlineData("JSON.parse('[]')")]
    [InlineData("eval('1')")]
    [InlineData("new Function('return 1')()")]
    [InlineData("''.constructor.constructor('return 1')()")]
    [InlineData("System.IO.File.ReadAllText('/etc/passwd')")]
    [InlineData("globalThis")]
    [InlineData("Math.random()")]
    [InlineData("createWorkflowToken('x')")]
    [InlineData("String`a`")]
    [InlineData("uuid")]
    [InlineData("throw 1")]
    [InlineData("1 +")]
    public void What_is_outside_the_language_is_refused(string script) => Evaluate(script).ShouldBeNull();

    [Theory]
    [InlineData("'a' + \"b\" + `c${1 + 1}`", "abc2")]
    [InlineData("var a = 1; return a;", "1")]
    [InlineData("let a = variables('v'); if (a === 'waarde') { return a.toUpperCase(); } return 'anders'", "WAARDE")]
    [InlineData("variables('nothing') || 'anders'", "anders")]
    [InlineData("'2026-01-05'.substring(0, 4) + '5'.padStart(2, '0')", "202605")]
    [InlineData("'a-b'.replace('-', '')", "ab")]
    [InlineData("Math.floor(7.9)", "7")]
    [InlineData("true", "True")]
    [InlineData("null", "")]
    [InlineData("encodeURIComponent('a b')", "a%20b")]
    public void A_script_gives_text(string script, string expected) => Evaluate(script)!.Text.ShouldBe(expected);

    [Theory]
    [InlineData("new Date().toISOString()", "2026-01-31T23:00:00.000Z")]
    [InlineData("new Date()", "2026-01-31T23:00:00.000Z")]
    [InlineData("var d = new Date(); d.setDate(d.getDate() + 30); return d.toISOString();", "2026-03-02T23:00:00.000Z")]
    public void A_script_that_asks_the_time_says_so(string script, string expected)
    {
        var value = Evaluate(script)!;
        (value.Text, value.IsMoment).ShouldBe((expected, true));
        Evaluate("new Date(0).toISOString()")!.IsMoment.ShouldBeFalse();
    }

    [Theory]
    [InlineData("var s='xxxxxxxxxx';", "s+=s;", "s")]
    [InlineData("var s='xxxxxxxxxx';", "s=s.concat(s,s);", "s")]
    [InlineData("var s=variables('long');s=", "s+", "''")]
    [InlineData("var s=variables('long');", "s+=s+=s+='x';", "s")]
    [InlineData("", "variables('long')+", "''")]
    [InlineData("`", "${variables('long')}", "`")]
    public void Text_that_doubles_is_refused_before_it_is_large(string first, string again, string last)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var times in (int[])[5, 20, 30, 40, 90, 400])
        {
            var value = Evaluate(first + string.Concat(Enumerable.Repeat(again, times)) + last);
            (value?.Text.Length ?? 0).ShouldBeLessThanOrEqualTo(Script.LongestText);
        }
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(600_000_000);
    }

    [Theory]
    [InlineData(@"/\1111111111111111111111/")]
    [InlineData(@"/(a)\99999999999999/u")]
    [InlineData(@"/a{99999999999999999999}/")]
    [InlineData(@"'a'.replace(/\2147483648/, 'b')")]
    [InlineData(@"/\u{FFFFFFFFFFFFFFF}/u")]
    public void A_pattern_with_a_number_that_is_none_is_no_script(string script) => Evaluate(script).ShouldBeNull();

    [Fact]
    public void A_long_text_between_quotes_is_no_long_script()
    {
        var html = string.Concat(Enumerable.Repeat("<p>(a) 'b'</p>", 20_000));
        Evaluate($"base64('{Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(html))}')")!.Text.ShouldBe(html);
    }

    [Theory]
    [InlineData("[js: uuid()]")]
    [InlineData("[file:text('a')]")]
    [InlineData("[Tip: bel eerst]")]
    [InlineData("[één: tekst]")]
    [InlineData("[:x]")]
    [InlineData("[js: a\nb]")]
    [InlineData("\u2060[js: uuid()]")]
    [InlineData("\u2060\u2060[word: x]")]
    public void A_text_that_looks_like_a_script_comes_back_as_it_was(string text)
    {
        var written = ScriptText.Escape(text).ShouldNotBeNull();
        ScriptText.LooksLikeScript(written).ShouldBeFalse("Orchard would run it");
        ScriptText.Unescape(written).ShouldBe(text);
    }

    [Theory]
    [InlineData("[github_stars]")]
    [InlineData("[1:2]")]
    [InlineData("[a b: c]")]
    [InlineData("gewoon")]
    [InlineData("\u2060gewoon")]
    [InlineData("[js: x] en meer")]
    public void Any_other_text_is_written_as_it_is(string text)
    {
        ScriptText.Escape(text).ShouldBeNull();
        ScriptText.Unescape(text).ShouldBeNull();
    }

    private static ScriptValue? Evaluate(string script) => Script.Evaluate(
        script,
        new ScriptFunctions(new Dictionary<string, string>(), () => "id", name => new ScriptValue(name switch { "long" => new string('x', 100_000), "v" => "waarde", _ => "" })),
        Clock);

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 1, 31, 23, 0, 0, TimeSpan.Zero);
    }
}

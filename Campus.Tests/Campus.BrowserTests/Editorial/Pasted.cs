namespace Campus.BrowserTests.Editorial;

/// <summary>What programs put on the clipboard, and the Markdown of what was seen there.</summary>
internal static class Pasted
{
    public static IEnumerable<(string Html, string Markdown)> All => [.. Cells, .. Styles, .. Lists, .. Spans];

    private static IEnumerable<(string Html, string Markdown)> Cells =>
    [
        ("<table><tr><td>Wie</td><td>Wat</td></tr><tr><td><ul><li>bellen</li><li>mailen</li></ul></td><td><ol><li>eerst</li><li>dan</li></ol></td></tr></table>",
            "| Wie | Wat |\n| --- | --- |\n| bellen<br>mailen | 1. eerst<br>2. dan |"),
        ("<table><tr><th>Wie</th><th>Wat</th></tr><tr><td><h3>Jan</h3>de Vries</td><td>een<br>twee<br><br>drie</td></tr></table>",
            "| Wie | Wat |\n| --- | --- |\n| Jan<br>de Vries | een<br>twee<br>drie |"),
        ("<table><tr><td><div><p>Wie&nbsp;</p></div></td></tr><tr><td><p>&nbsp;</p><p><b>Jan</b></p><p><i>Piet</i></p></td></tr></table>",
            "| Wie |\n| --- |\n| **Jan**<br>*Piet* |"),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td><table><tr><td>c</td></tr><tr><td>d</td></tr></table></td><td><blockquote><p>e</p></blockquote></td></tr></table>",
            "| a | b |\n| --- | --- |\n| c<br>d | e |"),
        ("<table><caption>Wanneer</caption><tr><td>a|b</td><td><code>c|d</code></td></tr><tr><th>kop</th><td>x</td></tr></table>",
            "Wanneer\n\n| a\\|b | `c|d` |\n| --- | --- |\n| kop | x |"),
        ("<table><tr><td>a</td></tr><tr><td><pre>een\n  twee</pre></td></tr></table>", "| a |\n| --- |\n| een<br>twee |"),
        ("<p>Voor</p><table><tr><td><a href=\"https://a.nl/b_c\">hier</a></td></tr><tr><td><p>een</p><img src=\"https://a.nl/b.png\" alt=\"foto\"></td></tr></table><p>Na</p>",
            "Voor\n\n| [hier](https://a.nl/b_c) |\n| --- |\n| een<br>![foto](https://a.nl/b.png) |\n\nNa"),
    ];

    private static IEnumerable<(string Html, string Markdown)> Spans =>
    [
        ("<table><tr><td colspan=\"2\">Week</td><td>Uur</td></tr><tr><td>ma</td><td>di</td><td>9</td></tr></table>", "| Week |  | Uur |\n| --- | --- | --- |\n| ma | di | 9 |"),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td rowspan=\"2\">c</td><td>d</td></tr><tr><td>e</td></tr></table>", "| a | b |\n| --- | --- |\n| c | d |\n|  | e |"),
        ("<table><tr><td rowspan=\"2\" colspan=\"2\">a</td><td>b</td></tr><tr><td>c</td></tr><tr><td>d</td><td>e</td><td>f</td></tr></table>",
            "| a |  | b |\n| --- | --- | --- |\n|  |  | c |\n| d | e | f |"),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "| a | b |\n| --- | --- |\n| c |  |"),
        ("<table><thead><tr><th>a</th><th style=\"text-align: center;\">b</th></tr></thead><tbody><tr><td colspan=\"2\" align=\"right\">c</td></tr></tbody></table>",
            "| a | b |\n| ---: | --- |\n| c |  |"),
    ];

    private static IEnumerable<(string Html, string Markdown)> Styles =>
    [
        // Google Docs.
        ("<meta charset='utf-8'><b style=\"font-weight:normal;\" id=\"docs-internal-guid-1\"><h2 dir=\"ltr\"><span style=\"font-size:16pt;font-weight:700;\">Kop</span></h2><p dir=\"ltr\"><span style=\"font-weight:400;\">Een </span><span style=\"font-weight:700;font-style:italic;\">twee</span><span style=\"font-weight:400;text-decoration:line-through;\"> drie</span></p><br /><ul><li dir=\"ltr\" style=\"list-style-type:disc\" aria-level=\"1\"><p dir=\"ltr\" role=\"presentation\"><span style=\"font-weight:400\">punt</span></p></li><ul><li dir=\"ltr\" aria-level=\"2\"><p role=\"presentation\"><span>dieper</span></p></li></ul></ul></b>",
            "## Kop\n\nEen **_twee_** ~~drie~~\n\n- punt\n  - dieper"),
        ("<b style=\"font-weight:normal;\"><div dir=\"ltr\"><table style=\"border:none\"><colgroup><col width=\"10\"/></colgroup><tbody><tr><td style=\"vertical-align:top\"><p dir=\"ltr\" style=\"text-align:left\"><span style=\"font-weight:700\">Post</span></p></td><td><p dir=\"ltr\" style=\"text-align:right\"><span style=\"font-weight:700\">Bedrag</span></p></td></tr><tr><td><p><span>a</span></p></td><td><p style=\"text-align: right\"><span>12</span></p></td></tr></tbody></table></div></b>",
            "| Post | Bedrag |\n| --- | ---: |\n| a | 12 |"),
        // Word in the browser.
        ("<div class=\"OutlineElement Ltr\"><p class=\"Paragraph\" role=\"heading\" aria-level=\"2\" style=\"font-weight:normal\"><span class=\"TextRun\" style=\"font-weight:bold\"><span class=\"NormalTextRun\">Kop</span></span><span class=\"EOP\">&nbsp;</span></p></div><div class=\"OutlineElement\"><p class=\"Paragraph\"><span class=\"TextRun\" style=\"font-weight:bold\">Let op:</span><span class=\"TextRun\">bel</span><span class=\"EOP\">&nbsp;</span></p></div>",
            "## Kop\n\n**Let op:**<!-- -->bel"),
        ("<div class=\"ListContainerWrapper\"><ul class=\"BulletListStyle1\"><li data-listid=\"1\" data-aria-level=\"1\"><p><span>een</span><span class=\"EOP\">&nbsp;</span></p></li></ul></div><div class=\"ListContainerWrapper\"><ul><li data-listid=\"1\" data-aria-level=\"2\"><p><span>dieper</span></p></li></ul></div><div class=\"ListContainerWrapper\"><ul><li data-listid=\"1\" data-aria-level=\"1\"><p><span>twee</span></p></li></ul></div><div class=\"ListContainerWrapper\"><ol start=\"1\"><li data-listid=\"2\" data-aria-level=\"1\"><p>eerst</p></li></ol></div><div class=\"ListContainerWrapper\"><ol start=\"2\"><li data-listid=\"2\" data-aria-level=\"1\"><p>dan</p></li></ol></div>",
            "- een\n  - dieper\n- twee\n\n1. eerst\n2. dan"),
        ("<p><span style=\"font-weight:600\">Vet <span style=\"font-weight:normal\">gewoon</span></span> <strong style=\"font-weight:400\">ook gewoon</strong> <em style=\"font-style:normal\">recht</em></p>",
            "**Vet** gewoon ook gewoon recht"),
        ("<h2>Kop<br>twee</h2><p>a<br>- b<br>1. c</p><p>    ingesprongen</p><pre><code class=\"language-js\">let a;\n  b;</code></pre>",
            "## Kop twee\n\na\\\n\\- b\\\n1\\. c\n\ningesprongen\n\n```js\nlet a;\n  b;\n```"),
        ("<p><a href=\"https://a.nl/x_(y)\"><span style=\"font-weight:700\">hier</span></a>, <code>a|b</code> en <kbd>Ctrl</kbd> <u>onder</u><sup>2</sup></p><img src=\"file:///C:/x.png\"><img src=\"data:image/png;base64,AA\">",
            "[**hier**](<https://a.nl/x_(y)>), `a|b` en `Ctrl` onder2"),
    ];

    private static IEnumerable<(string Html, string Markdown)> Lists =>
    [
        (Word("l0 level1", "1.", "een") + Word("l0 level2", "a)", "dieper") + Word("l0 level3", "i.", "diepst") + Word("l0 level1", "2.", "twee"),
            "1. een\n   1. dieper\n      1. diepst\n2. twee"),
        (Word("l3 level1", "5.", "vijf") + Word("l3 level1", "6.", "zes") + "<p class=MsoNormal>Tussen</p>" + Word("l3 level1", "7.", "zeven"), "5. vijf\n6. zes\n\nTussen\n\n7. zeven"),
        (Word("l0 level1", "§", "een") + Word("l1 level1", "-", "twee") + Word("l1 level1", "·", "<b>drie</b>"), "- een\n- twee\n- **drie**"),
        (Word("l0 level2", "o", "diep begin") + Word("l0 level1", "·", "terug"), "- diep begin\n- terug"),
        ("<p style='mso-list: l0 level1 lfo1'><![if !supportLists]><span style='mso-list: Ignore'>1.1.<span>&nbsp; </span></span><![endif]>een</p><p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.2.<span>&nbsp;</span></span>twee<o:p></o:p></p>", "1. een\n2. twee"),
        ("<h2 style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.</span> Kop</h2>" + Word("l2 level1", "(a)", "een") + Word("l2 level1", "(b)", "twee"), "## 1. Kop\n\n1. een\n2. twee"),
    ];

    private static string Word(string list, string sign, string text) =>
        $"<p class=MsoListParagraphCxSpMiddle style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:{list} lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>{sign}<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>{text}<o:p></o:p></p>";
}

using Campus.Editorial.Publishing.Gate;

namespace Campus.RuleTests.Editorial.Publishing;

/// <summary>What readers would stumble over in one text.</summary>
public sealed class TextRulesTests
{
    [Theory]
    [InlineData("![](/media/a.jpg)", GateRules.ImageText, 1)]
    [InlineData("Tekst\n\n![IMG_2034](/media/a.jpg)", GateRules.ImageFileName, 3)]
    [InlineData("## Een\n\n#### Twee", GateRules.HeadingSkipped, 3)]
    [InlineData("### Eerst diep\n\n## Dan hoog", GateRules.HeadingSkipped, 1)]
    [InlineData("## Een\n\n## ", GateRules.HeadingEmpty, 3)]
    [InlineData("## Een\n\nTekst\n\n## Een", GateRules.HeadingDouble, 5)]
    [InlineData("**Zo werkt het**\n\nTekst", GateRules.HeadingBold, 1)]
    [InlineData("Zie [](/cursussen).", GateRules.LinkEmpty, 1)]
    [InlineData("Zie [de cursus]().", GateRules.LinkEmpty, 1)]
    [InlineData("Voor de cursus [klik hier](/cursussen).", GateRules.LinkVague, 1)]
    [InlineData("[Lees meer »](/cursussen)", GateRules.LinkVague, 1)]
    [InlineData("Zie https://www.divosa.nl/leren", GateRules.LinkAddress, 1)]
    [InlineData("[de wet](/a) en [de wet](/b)", GateRules.LinkAmbiguous, 1)]
    [InlineData("|   |   |\n|---|---|\n| a | b |", GateRules.TableHeader, 1)]
    [InlineData("LET OP: DIT IS HEEL ERG BELANGRIJK", GateRules.Capitals, 1)]
    public void Markdown_is_read_with_its_lines(string markdown, string rule, int line) =>
        Found(MarkdownOutline.Read(markdown)).ShouldBe([$"{rule} {line}"]);

    [Theory]
    [InlineData("<p>Tekst</p>\n<img src='/a.jpg'>", GateRules.ImageText, 2)]
    [InlineData("<h3>Te diep</h3>", GateRules.HeadingSkipped, 1)]
    [InlineData("<h1>Titel</h1>", GateRules.HeadingSkipped, 1)]
    [InlineData("<a href='/a'><img src='/a.jpg' alt=''></a>", GateRules.LinkEmpty, 1)]
    [InlineData("<p>Zie <a href='#'>de wet</a></p>", GateRules.LinkEmpty, 1)]
    [InlineData("<table><tr><td>a</td></tr></table>", GateRules.TableHeader, 1)]
    [InlineData("<p id='a'>x</p>\n\n<p id='a'>y</p>", GateRules.IdDouble, 3)]
    public void Html_is_read_with_its_lines(string html, string rule, int line) =>
        Found(HtmlOutline.Read(html)).ShouldBe([$"{rule} {line}"]);

    [Theory]
    [InlineData("## Een\n\nTekst met [de wet](/wet) en ![Een vrouw achter een balie](/media/a.jpg).\n\n### Twee\n\n| Kolom | Meer |\n|---|---|\n| a | b |\n\n## Drie\n\n- **Vet** in een lijst\n\nDe IND en het UWV.")]
    [InlineData("> **Voorbeeld**\n>\n> Een vrouw komt binnen.")]
    [InlineData("### Eén kop die de pagina een plaats geeft")]
    [InlineData("**Let op:** dit is een zin.\n\n**Dit is een hele zin die vet is.**")]
    [InlineData("Mail naar info@divosa.nl of [bel ons](tel:+31302332337).")]
    public void A_good_text_passes(string markdown) => Found(MarkdownOutline.Read(markdown)).ShouldBeEmpty();

    [Fact]
    public void An_image_that_only_decorates_and_a_table_for_layout_pass() =>
        Found(HtmlOutline.Read("<h2>Kop</h2><img src='/a.jpg' alt=''><table role='presentation'><tr><td>a</td></tr></table>")).ShouldBeEmpty();

    [Theory]
    [InlineData("kat", 1)]
    [InlineData("water", 2)]
    [InlineData("mooie", 2)]
    [InlineData("leeuwen", 2)]
    [InlineData("bijstandsuitkering", 5)]
    [InlineData("participatie", 5)]
    [InlineData("België", 3)]
    public void Syllables_are_counted_as_Dutch_spells_them(string word, int syllables) => ReadingLevel.Syllables(word).ShouldBe(syllables);

    [Fact]
    public void A_plain_text_reads_easily_and_an_official_one_does_not()
    {
        const string Plain = "Je komt bij ons voor een gesprek. We kijken dan wat je nodig hebt. Heb je een vraag? Stel hem gerust. We helpen je graag. Neem je pas mee. Dan gaat het snel. Je krijgt een brief met een plan. Daarin staat wat je doet en wat wij doen. Ben je het er niet mee eens? Bel ons dan. We zoeken samen een oplossing die bij je past.";
        const string Official = "Overeenkomstig de desbetreffende beleidsregels participatievoorzieningen dient de uitkeringsgerechtigde belanghebbende onverwijld mededeling te doen van alle omstandigheden waarvan redelijkerwijs duidelijk moet zijn dat deze van invloed kunnen zijn op de arbeidsinschakeling of het recht op bijstandsverlening. Voorafgaand aan de besluitvorming inventariseert de klantmanager de maatschappelijke participatiemogelijkheden, belemmeringen en ondersteuningsbehoeften van de desbetreffende uitkeringsgerechtigde overeenkomstig de vastgestelde gemeentelijke uitvoeringsvoorschriften.";
        ReadingLevel.Of([Plain]).Score.ShouldBeGreaterThan(70);
        var hard = ReadingLevel.Of([Official]);
        hard.IsHard.ShouldBeTrue();
        hard.Longest.Count.ShouldBe(2);
        hard.Longest[0].Words.ShouldBeGreaterThan(hard.Longest[1].Words);
        ReadingLevel.Of(["Gemeentelijke uitvoeringsvoorschriften."]).IsHard.ShouldBeFalse("too little to say");
    }

    [Theory]
    [InlineData("/cursussen?thema=a#b", "/cursussen")]
    [InlineData("~/media/a%20b.pdf", "/media/a b.pdf")]
    [InlineData("https://leren.voorbeeld.nl/cursussen", "/cursussen")]
    [InlineData("https://elders.nl/cursussen", null)]
    [InlineData("//elders.nl/a", null)]
    [InlineData("mailto:a@b.nl", null)]
    public void Addresses_of_this_site_are_known(string url, string? path) =>
        InternalLinks.PathOf(url, "https://leren.voorbeeld.nl").ShouldBe(path);

    private static IEnumerable<string> Found(Outline outline) => TextRules.Find(outline).Select(found => $"{found.Rule} {found.Line}");
}

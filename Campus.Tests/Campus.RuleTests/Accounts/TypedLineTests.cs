using Campus.Accounts.Data;
using Campus.Accounts.Forms;

namespace Campus.RuleTests.Accounts;

/// <summary>A name is one line of what people see, whoever typed it where.</summary>
public sealed class TypedLineTests
{
    [Theory]
    [InlineData("Samira Bakker", "Samira Bakker")]
    [InlineData("  Samira   Bakker ", "Samira Bakker")]
    [InlineData("Sam\n=1+1", "Sam =1+1")]
    [InlineData("Sam\r\nBcc: een@ander.nl", "Sam Bcc: een@ander.nl")]
    [InlineData("Sam\r=1+1", "Sam =1+1")]
    [InlineData("Sam\u2028Bakker\u2029", "Sam Bakker")]
    [InlineData("Sam\u0085Bakker", "Sam Bakker")]
    [InlineData("Sam\vBakker\f", "Sam Bakker")]
    [InlineData("Sam\tBakker", "Sam Bakker")]
    [InlineData("Sam\0Bakker\u0007", "Sam Bakker")]
    [InlineData("Sam\u00a0Bakker", "Sam Bakker")]
    [InlineData("\u202eremahcS", "remahcS")]
    [InlineData("Sam\u2066\u2067\u2068\u2069\u202a\u202b\u202c\u202d\u200e\u200f\u061c", "Sam")]
    [InlineData("Sam\u200bi\u200c\u200d\u2060\ufeff\u00adra", "Samira")]
    [InlineData("Sam\U000e0041\U000e007f", "Sam")]
    [InlineData("Sam\ue000\ufffd\u3164\u2800", "Sam")]
    [InlineData("Sam\ud83d", "Sam")]
    [InlineData("Jose\u0301", "José")]
    [InlineData("Z\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308a", "Z\u0301\u0302\u0303\u0304a")]
    [InlineData("Søren O'Brien-d'Ålesund jr.", "Søren O'Brien-d'Ålesund jr.")]
    [InlineData("محمد علي", "محمد علي")]
    [InlineData("李小龍", "李小龍")]
    [InlineData("שָׁלוֹם כהן", "שָׁלוֹם כהן")]
    [InlineData("नरेन्द्र", "नरेन्द्र")]
    [InlineData("\u202e\u200b\0", "")]
    [InlineData(null, "")]
    public void What_does_not_show_is_left_out(string? typed, string line) => TypedLine.Of(typed).ShouldBe(line.Normalize());

    [Fact]
    public void A_line_stays_as_it_is_when_it_is_read_again()
    {
        foreach (var typed in new[] { "Sam\n=1+1", " a\u0301\u200b b ", "Z\u0301\u0302\u0303\u0304\u0305" })
        {
            TypedLine.Of(TypedLine.Of(typed)).ShouldBe(TypedLine.Of(typed));
        }
    }

    [Fact]
    public void Whoever_makes_an_account_cannot_give_it_a_name_of_two_lines()
    {
        var user = new CampusUser { ActorId = "a", Name = "Sam\n=1+1", Function = "Klant\r\nmanager\u202e" };
        (user.Name, user.Function).ShouldBe(("Sam =1+1", "Klant manager"));
        user.NormalizedName.ShouldNotContain('\n');
        new StoredOrganisation { Id = "a", Name = "Gemeente\nAssen", NormalizedName = "", Kind = "gemeente" }.Name.ShouldBe("Gemeente Assen");
    }
}

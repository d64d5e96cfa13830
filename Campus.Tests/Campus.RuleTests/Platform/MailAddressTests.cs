using Campus.Platform;

namespace Campus.RuleTests.Platform;

/// <summary>Addresses that mail can be sent to, and those that look like one.</summary>
public sealed class MailAddressTests
{
    [Theory]
    [InlineData("jan@voorbeeld.nl")]
    [InlineData("jan.de-vries_2+leren@mail.voorbeeld.nl")]
    [InlineData("o'brien@voorbeeld.nl")]
    [InlineData("JAN@VOORBEELD.NL")]
    [InlineData("jan@müller.nl")]
    [InlineData("jan@xn--mller-kva.nl")]
    [InlineData("jan@voorbeeld.amsterdam")]
    [InlineData("jan@1-2-3.nl")]
    [InlineData("jan@例え.jp")]
    public void Mail_can_be_sent_to(string address) => MailAddresses.IsDeliverable(address).ShouldBeTrue();

    [Theory]
    [InlineData("jansé@voorbeeld.nl")]
    [InlineData("jan@voorbeeld.")]
    [InlineData("jan.@voorbeeld.nl")]
    [InlineData("\"jan p\"@voorbeeld.nl")]
    [InlineData("\"jan\"@voorbeeld.nl")]
    [InlineData(".jan@voorbeeld.nl")]
    [InlineData("jan..p@voorbeeld.nl")]
    [InlineData("jan p@voorbeeld.nl")]
    [InlineData("jan@voor beeld.nl")]
    [InlineData("jan@voorbeeld")]
    [InlineData("jan@voorbeeld.n")]
    [InlineData("jan@voorbeeld..nl")]
    [InlineData("jan@.voorbeeld.nl")]
    [InlineData("jan@-voorbeeld.nl")]
    [InlineData("jan@voorbeeld-.nl")]
    [InlineData("jan@voor_beeld.nl")]
    [InlineData("jan@voorbeeld.123")]
    [InlineData("jan@127.0.0.1")]
    [InlineData("jan@[127.0.0.1]")]
    [InlineData("jan@[IPv6:::1]")]
    [InlineData("@voorbeeld.nl")]
    [InlineData("jan@")]
    [InlineData("jan")]
    [InlineData("jan@piet@voorbeeld.nl")]
    [InlineData("Jan <jan@voorbeeld.nl>")]
    [InlineData("<jan@voorbeeld.nl>")]
    [InlineData("jan@voorbeeld.nl, piet@voorbeeld.nl")]
    [InlineData("jan@voorbeeld.nl (werk)")]
    [InlineData("jan@voorbeeld.nl\nBcc: piet@voorbeeld.nl")]
    [InlineData("jan\u200B@voorbeeld.nl")]
    [InlineData("jan@voor\u200Bbeeld.nl")]
    [InlineData("jan@voor\u00ADbeeld.nl")]
    [InlineData("jan@voorbeeld.nl\u0000")]
    [InlineData("groep: jan@voorbeeld.nl;")]
    [InlineData("ｊａｎ@voorbeeld.nl")]
    [InlineData(" jan@voorbeeld.nl")]
    [InlineData("")]
    [InlineData(null)]
    public void No_mail_can_be_sent_to(string? address) => MailAddresses.IsDeliverable(address).ShouldBeFalse();

    [Fact]
    public void An_address_has_a_longest_form()
    {
        MailAddresses.IsDeliverable($"{new string('a', 64)}@voorbeeld.nl").ShouldBeTrue();
        MailAddresses.IsDeliverable($"{new string('a', 65)}@voorbeeld.nl").ShouldBeFalse();
        MailAddresses.IsDeliverable($"jan@{new string('a', 63)}.nl").ShouldBeTrue();
        MailAddresses.IsDeliverable($"jan@{new string('a', 64)}.nl").ShouldBeFalse();
        MailAddresses.IsDeliverable($"jan@{string.Join('.', Enumerable.Repeat("abcdefghi", 25))}.nl").ShouldBeFalse();
        // Short to read, too long in the form in which it travels.
        MailAddresses.IsDeliverable($"{new string('a', 60)}@{string.Join('.', Enumerable.Repeat("ééééééé", 20))}.nl").ShouldBeFalse();
    }

    [Fact]
    public void A_field_forgives_blanks_around_an_address_and_being_empty()
    {
        var rule = new MailAddressAttribute();
        rule.IsValid(" jan@voorbeeld.nl ").ShouldBeTrue();
        rule.IsValid("").ShouldBeTrue();
        rule.IsValid(null).ShouldBeTrue();
        rule.IsValid("jan @voorbeeld.nl").ShouldBeFalse();
    }
}

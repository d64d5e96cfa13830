using Campus.Accounts.Memberships;

namespace Campus.RuleTests.Accounts;

/// <summary>Which domain an address belongs to, and which domains say where somebody works.</summary>
public sealed class DomainNameTests
{
    [Theory]
    [InlineData("jan@assen.nl", "assen.nl")]
    [InlineData("jan@Sub.Assen.NL", "sub.assen.nl")]
    public void An_address_belongs_to_what_stands_behind_the_at(string address, string domain) =>
        DomainName.Of(address).ShouldBe(domain);

    [Theory]
    [InlineData(" @assen.nl ")]
    [InlineData("iemand@Assen.nl")]
    [InlineData("assen.nl.")]
    public void A_typed_domain_may_hold_more_than_it_has_to(string typed) =>
        DomainName.Clean(typed).ShouldBe("assen.nl");

    [Theory]
    [InlineData("assen.nl", true)]
    [InlineData("sociaal-werk.drenthe.nl", true)]
    [InlineData("xn--gemeente-abc.nl", true)]
    [InlineData("", false)]
    [InlineData("nl", false)]
    [InlineData("assen..nl", false)]
    [InlineData("-assen.nl", false)]
    [InlineData("assen nl", false)]
    [InlineData("assen.nl/pad", false)]
    [InlineData("gmail.com", false)]
    [InlineData("ziggo.nl", false)]
    public void Only_a_domain_that_nobody_else_gets_an_address_in_says_where_somebody_works(string domain,
        bool holds) =>
        (DomainName.Problem(domain) is null).ShouldBe(holds);
}

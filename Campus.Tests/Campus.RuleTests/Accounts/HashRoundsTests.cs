using Campus.Accounts.Password;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace Campus.RuleTests.Accounts;

public sealed class HashRoundsTests
{
    [Theory]
    [InlineData(null, "Production", 210_000)]
    [InlineData("", "Development", 210_000)]
    [InlineData("1000", "Production", 210_000)]
    [InlineData("1000", "Staging", 210_000)]
    [InlineData("1000", "Development", 1000)]
    [InlineData("0", "Development", 1)]
    [InlineData("600000", "Production", 600_000)]
    public void A_password_gets_no_fewer_rounds_than_asked_for_and_fewer_than_is_safe_in_Development_only(string? setting, string environment, int rounds)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { [HashRounds.Setting] = setting }).Build();
        HashRounds.Of(configuration, new Host(environment)).ShouldBe(rounds);
    }

    private sealed class Host(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}

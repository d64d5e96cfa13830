using Campus.Platform;

namespace Campus.RuleTests.Platform;

/// <summary>Ids look exactly like those of Orchard Core, so that they pass its columns and its tools.</summary>
public sealed class IdTests
{
    private static readonly string[] Ids = [.. Enumerable.Range(0, 2_000).Select(_ => IdGenerator.NewId())];

    [Fact]
    public void An_id_has_26_characters_of_the_base_32_alphabet()
    {
        Ids.ShouldAllBe(id => id.Length == 26);
        Ids.SelectMany(id => id).ShouldAllBe(letter => "0123456789abcdefghjkmnpqrstvwxyz".Contains(letter));
    }

    [Fact]
    public void The_version_of_the_guid_shows_in_three_places()
    {
        Ids.ShouldAllBe(id => id[0] == '4');
        Ids.ShouldAllBe(id => "01234567rstvwxyz".Contains(id[13]));
        Ids.ShouldAllBe(id => "45cdmnwx".Contains(id[24]));
    }

    [Fact]
    public void No_two_ids_are_the_same() => Ids.Distinct().Count().ShouldBe(Ids.Length);
}

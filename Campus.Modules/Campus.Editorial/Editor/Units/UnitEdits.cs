using System.Text.Json.Nodes;
using Campus.Contents;
using Campus.Editorial.Editor.Tree;
using Microsoft.AspNetCore.Http;

namespace Campus.Editorial.Editor.Units;

/// <summary>What became of one posted unit.</summary>
internal enum UnitOutcome
{
    /// <summary>Nothing was changed in it.</summary>
    Same,

    /// <summary>The new value is in the item.</summary>
    Saved,

    /// <summary>Somebody else changed it first: their value stays, this one is kept beside it.</summary>
    Conflict,

    /// <summary>What it belongs to was taken away: the value is kept.</summary>
    Gone,

    /// <summary>It cannot be read.</summary>
    Refused,
}

/// <summary>One posted unit, and what became of it.</summary>
/// <param name="Address">The unit.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Hash">The hash of the value that is in the item now.</param>
/// <param name="Kept">The value that was posted, when it is not in the item.</param>
/// <param name="Failures">What cannot be read, by key.</param>
internal sealed record UnitEdit(
    string Address, UnitOutcome Outcome, string Hash, JsonObject? Kept, IReadOnlyDictionary<string, string> Failures)
{
    public static readonly IReadOnlyDictionary<string, string> NoFailures = new Dictionary<string, string>();
}

/// <summary>Takes posted units into an item, each on the value it was based on.</summary>
internal sealed class UnitEdits(UnitCatalog catalog)
{
    /// <summary>The names of the lists in which a form says what it holds: units, and the hash each was based on.</summary>
    public const string Units = "unit", Bases = "base";

    public IReadOnlyList<UnitEdit> Apply(ItemTree tree, IFormCollection form)
    {
        var (units, bases) = (form[Units], form[Bases]);
        List<UnitEdit> edits = [];
        for (var index = 0; index < units.Count; index++)
        {
            edits.Add(Apply(tree, form, units[index] ?? "", bases.ElementAtOrDefault(index) ?? ""));
        }
        return edits;
    }

    private UnitEdit Apply(ItemTree tree, IFormCollection form, string address, string baseHash)
    {
        var input = new FieldInput(form, address.Replace('/', '.') + ".");
        if (catalog.Find(tree, address) is not { } unit)
        {
            return new(address, UnitOutcome.Gone, "", Posted(form, address), UnitEdit.NoFailures);
        }
        var current = unit.Hash;
        var value = unit.Update(input);
        if (input.Failures.Count > 0)
        {
            return new(address, UnitOutcome.Refused, current, null, input.Failures);
        }
        var hash = UnitHash.Of(value);
        if (hash == current || hash == baseHash)
        {
            return new(address, UnitOutcome.Same, current, null, UnitEdit.NoFailures);
        }
        if (current != baseHash)
        {
            return new(address, UnitOutcome.Conflict, current, value, UnitEdit.NoFailures);
        }
        unit.Store(value);
        return new(address, UnitOutcome.Saved, hash, null, UnitEdit.NoFailures);
    }

    // Without its editor all that is known is what the inputs were called and held.
    private static JsonObject Posted(IFormCollection form, string address)
    {
        var prefix = address.Replace('/', '.') + ".";
        var json = new JsonObject();
        foreach (var (name, values) in form.Where(entry => entry.Key.StartsWith(prefix, StringComparison.Ordinal)))
        {
            json[name[prefix.Length..]] = values.ToString();
        }
        return json;
    }
}

using System.Text;
using System.Text.Json;

namespace Campus.Xapi.Statements.Validation;

/// <summary>Looks at one value; null means it is in order.</summary>
internal delegate Refusal? Rule(JsonElement value, XapiVersion version);

/// <summary>A property that an object must or may have.</summary>
internal sealed record Property(string Name, Rule Rule, bool Required = false, XapiVersion Since = XapiVersion.V1)
{
    public byte[] Utf8Name { get; } = Encoding.UTF8.GetBytes(Name);

    public static Property Must(string name, Rule rule) => new(name, rule, Required: true);

    public static Property May(string name, Rule rule) => new(name, rule);

    public static Property MaySince2(string name, Rule rule) => new(name, rule, Since: XapiVersion.V2);
}

/// <summary>
/// An object as a table of the specification describes it: the properties it has, and no others (xAPI 1.0.3 Data 2.2:
/// nulls, unknown keys and keys in another letter case are refused).
/// </summary>
internal sealed class ObjectRule(string section, params Property[] properties)
{
    /// <summary>What the properties say about each other; asked only when each is in order by itself.</summary>
    public Rule? Together { get; init; }

    public Refusal? Check(JsonElement value, XapiVersion version)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return Refusal.Here(section, "must be an object");
        }
        var seen = 0;
        foreach (var given in value.EnumerateObject())
        {
            var index = IndexOf(given, version);
            if (index < 0)
            {
                return Refusal.Here("2.2", $"is not a property that this object has{Hint(given.Name)}").Under(given.Name);
            }
            seen |= 1 << index;
            if (given.Value.ValueKind == JsonValueKind.Null)
            {
                return Refusal.Here("2.2", "must not be null").Under(given.Name);
            }
            if (properties[index].Rule(given.Value, version) is { } refusal)
            {
                return refusal.Under(given.Name);
            }
        }
        return Missing(seen) ?? Together?.Invoke(value, version);
    }

    private int IndexOf(JsonProperty given, XapiVersion version)
    {
        for (var i = 0; i < properties.Length; i++)
        {
            if (given.NameEquals(properties[i].Utf8Name))
            {
                return properties[i].Since <= version ? i : -1;
            }
        }
        return -1;
    }

    private string Hint(string name)
    {
        var known = properties.FirstOrDefault(property => string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase));
        if (known is null)
        {
            return "";
        }
        return known.Name == name ? " before xAPI 2.0" : $"; '{known.Name}' is";
    }

    private Refusal? Missing(int seen)
    {
        for (var i = 0; i < properties.Length; i++)
        {
            if (properties[i].Required && (seen & (1 << i)) == 0)
            {
                return Refusal.Here(section, "is required").Under(properties[i].Name);
            }
        }
        return null;
    }
}

/// <summary>Rules for lists.</summary>
internal static class ListRule
{
    public static Rule Of(string section, Rule item, bool mayBeEmpty = true) => (value, version) =>
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            return Refusal.Here(section, "must be an array");
        }
        if (!mayBeEmpty && value.GetArrayLength() == 0)
        {
            return Refusal.Here(section, "must not be empty");
        }
        var index = 0;
        foreach (var element in value.EnumerateArray())
        {
            if (item(element, version) is { } refusal)
            {
                return refusal.Under(index);
            }
            index++;
        }
        return null;
    };
}

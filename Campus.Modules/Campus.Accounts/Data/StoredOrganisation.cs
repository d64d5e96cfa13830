using Campus.Accounts.Forms;
using Campus.Platform;

namespace Campus.Accounts.Data;

/// <summary>An organisation as it is stored. Others know an <see cref="Organisation"/>.</summary>
internal sealed class StoredOrganisation
{
    public required string Id { get; init; }

    public required string Name { get; set => field = TypedLine.Of(value); }

    /// <summary>The name for searching: see <see cref="SearchName"/>.</summary>
    public required string NormalizedName { get; set; }

    /// <summary>The code of Statistics Netherlands, such as <c>GM0106</c>; null for what is no municipality.</summary>
    public string? CbsCode { get; set; }

    public string? Province { get; set; }

    public required string Kind { get; set; }
}

namespace Campus.Accounts.Forms;

/// <summary>What people typed, as it is stored.</summary>
internal static class Text
{
    public static string? OrNull(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}

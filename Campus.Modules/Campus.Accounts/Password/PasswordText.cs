using System.Text;

namespace Campus.Accounts.Password;

/// <summary>
/// A password as it is kept. An é typed on one machine is one sign and on another two; whoever changes machines types the
/// same password.
/// </summary>
internal static class PasswordText
{
    public static string Of(string typed) => In(typed, NormalizationForm.FormC);

    /// <summary>
    /// The forms to try, the common one first: what was kept before was kept as it was typed. A password of plain letters has one.
    /// </summary>
    public static IEnumerable<string> Forms(string typed) =>
        new[] { Of(typed), typed, In(typed, NormalizationForm.FormD) }.Distinct(StringComparer.Ordinal);

    private static string In(string typed, NormalizationForm form)
    {
        try
        {
            return typed.Normalize(form);
        }
        catch (ArgumentException)
        {
            // Half a character, as no keyboard types it, has one form only.
            return typed;
        }
    }
}

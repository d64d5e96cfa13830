using System.ComponentModel.DataAnnotations;
using System.Net.Mail;

namespace Campus.Accounts.Forms;

/// <summary>An address that mail can be sent to; the framework's own rule is content with <c>a@b</c> and with spaces.</summary>
internal sealed class MailAddressAttribute : ValidationAttribute
{
    public MailAddressAttribute()
        : base("Vul een e-mailadres in zoals naam@gemeente.nl.")
    {
    }

    public override bool IsValid(object? value) => value is not string { Length: > 0 } text || (IsAddress(text.Trim()) && TypedLine.Of(text) == text.Trim());

    private static bool IsAddress(string text) =>
        MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.', StringComparison.Ordinal);
}

using System.ComponentModel.DataAnnotations;

namespace Campus.Platform;

/// <summary>A field for an address that mail can be sent to; blanks around it do not count.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MailAddressAttribute() : ValidationAttribute(
    "Vul een e-mailadres in zoals naam@gemeente.nl. Vóór het apenstaartje kan geen spatie, aanhalingsteken of letter met een accent staan.")
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) =>
        value is not string text || string.IsNullOrWhiteSpace(text) || MailAddresses.IsDeliverable(text.Trim());
}

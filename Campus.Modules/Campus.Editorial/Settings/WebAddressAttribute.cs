using System.ComponentModel.DataAnnotations;

namespace Campus.Editorial.Settings;

/// <summary>An address that a browser opens; the framework's own rule looks at the first letters only.</summary>
internal sealed class WebAddressAttribute() : ValidationAttribute("Vul een webadres in dat begint met https://.")
{
    public override bool IsValid(object? value) =>
        value is not string text || string.IsNullOrWhiteSpace(text)
        || (Uri.TryCreate(text.Trim(), UriKind.Absolute, out var address) && address.Scheme is "https" or "http");
}

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Campus.Theme;

/// <summary>Says what is wrong with a field in plain Dutch, wherever a page gave no words of its own.</summary>
internal sealed class DutchMessages : IValidationMetadataProvider
{
    // These three fill in their English words as if a page had given them.
    private static readonly string?[] English =
        [new EmailAddressAttribute().ErrorMessage, new PhoneAttribute().ErrorMessage, new UrlAttribute().ErrorMessage];

    public static void AddTo(MvcOptions options)
    {
        options.ModelMetadataDetailsProviders.Add(new DutchMessages());
        var binding = options.ModelBindingMessageProvider;
        binding.SetAttemptedValueIsInvalidAccessor((value, name) => $"'{value}' kan niet bij {name}. Kijk of je het goed hebt ingevuld.");
        binding.SetMissingBindRequiredValueAccessor(name => $"Vul in: {name}.");
        binding.SetMissingKeyOrValueAccessor(() => "Vul dit in.");
        binding.SetMissingRequestBodyRequiredValueAccessor(() => "Er is niets verstuurd.");
        binding.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"'{value}' kan hier niet.");
        binding.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Deze waarde kan hier niet.");
        binding.SetNonPropertyValueMustBeANumberAccessor(() => "Vul een getal in.");
        binding.SetUnknownValueIsInvalidAccessor(name => $"Deze waarde kan niet bij {name}.");
        binding.SetValueIsInvalidAccessor(value => $"'{value}' kan hier niet.");
        binding.SetValueMustBeANumberAccessor(name => $"Vul een getal in bij {name}.");
        binding.SetValueMustNotBeNullAccessor(_ => "Vul dit in.");
    }

    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var rule in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (rule.ErrorMessageResourceName is null && HasNoWordsOfItsOwn(rule) && MessageFor(rule) is { } message)
            {
                rule.ErrorMessage = message;
            }
        }
    }

    private static bool HasNoWordsOfItsOwn(ValidationAttribute rule) =>
        rule.ErrorMessage is null || English.Contains(rule.ErrorMessage);

    private static string? MessageFor(ValidationAttribute rule) => rule switch
    {
        RequiredAttribute => "Vul in: {0}.",
        StringLengthAttribute { MinimumLength: > 0 } => "{0}: gebruik {2} tot {1} tekens.",
        StringLengthAttribute or MaxLengthAttribute => "{0}: gebruik niet meer dan {1} tekens.",
        MinLengthAttribute => "{0}: gebruik {1} tekens of meer.",
        RangeAttribute => "{0}: vul een getal in van {1} tot en met {2}.",
        EmailAddressAttribute => "Vul een e-mailadres in zoals naam@gemeente.nl.",
        PhoneAttribute => "Vul een telefoonnummer in zoals 0612345678.",
        UrlAttribute => "Vul een webadres in dat begint met https://.",
        CompareAttribute => "{0} is niet hetzelfde als {1}.",
        RegularExpressionAttribute => "{0} is niet goed ingevuld.",
        _ => null,
    };
}

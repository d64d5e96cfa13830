using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Campus.Theme;

/// <summary>What a field is called, holds and did wrong, wherever the form is in its life.</summary>
internal sealed class FieldValue
{
    private readonly ModelExpression expression;
    private readonly ModelStateEntry? entry;

    public FieldValue(ModelExpression expression, ViewContext view)
    {
        this.expression = expression;
        // A filter has a name of its own in the address.
        Name = expression.Metadata.BinderModelName ?? view.ViewData.TemplateInfo.GetFullHtmlFieldName(expression.Name);
        Id = TagBuilder.CreateSanitizedId(Name, "_");
        view.ViewData.ModelState.TryGetValue(Name, out entry);
    }

    public string Name { get; }

    public string Id { get; }

    public string Label => expression.Metadata.GetDisplayName();

    public bool IsRequired => expression.Metadata.IsRequired;

    public Type Type => expression.Metadata.UnderlyingOrModelType;

    public string? Error => entry?.Errors.FirstOrDefault()?.ErrorMessage;

    /// <summary>What was typed, also when it could not be read; otherwise the value of the model.</summary>
    public string? Text => entry?.AttemptedValue ?? Format(expression.Model);

    public bool IsChecked => expression.Model is true;

    public bool IsChosen(string value) => Chosen().Contains(value);

    public int? MaxLength => expression.Metadata.ValidatorMetadata
        .Select(rule => rule switch
        {
            StringLengthAttribute length => length.MaximumLength,
            MaxLengthAttribute length => length.Length,
            _ => (int?)null,
        })
        .FirstOrDefault(length => length is not null);

    private IEnumerable<string?> Chosen()
    {
        if (entry?.RawValue is { } raw)
        {
            return raw as string?[] ?? [raw.ToString()];
        }
        return expression.Model is IEnumerable many and not string
            ? many.Cast<object?>().Select(Format)
            : [Format(expression.Model)];
    }

    // The formats that HTML prescribes for its own kinds of input, whatever the language.
    private static string? Format(object? value) => value switch
    {
        null => null,
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}

using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Campus.Courses.Kinds;

/// <summary>What the form of an activity sends, as its kind reads it.</summary>
internal sealed class ActFields(IFormCollection fields)
{
    /// <summary>The hidden field that says for which attempt a form was made.</summary>
    public const string Attempt = "poging";

    /// <summary>The attempt a form was made for; 0 when it does not say.</summary>
    public int Run => Number(Attempt) ?? 0;

    /// <summary>All values of a field.</summary>
    public IReadOnlyList<string> All(string name) => [.. fields[name].OfType<string>()];

    /// <summary>A number; null when there is none.</summary>
    public int? Number(string name) =>
        int.TryParse(fields[name].FirstOrDefault(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}

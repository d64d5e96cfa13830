using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Campus.TestKit;

/// <summary>What a browser would send for a form: its successful controls in document order.</summary>
public sealed record FormData(string Action, bool IsPost, bool IsMultipart, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    public static FormData Read(IHtmlFormElement form, IHtmlButtonElement? pressed = null)
    {
        var button = pressed ?? form.Elements.OfType<IHtmlButtonElement>().FirstOrDefault(element => element.Type == "submit");
        var action = button?.GetAttribute("formaction") ?? form.GetAttribute("action") ?? "";
        return new FormData(
            action,
            string.Equals(form.GetAttribute("method"), "post", StringComparison.OrdinalIgnoreCase),
            form.GetAttribute("enctype") == "multipart/form-data",
            [.. form.Elements.SelectMany(element => Successful(element, button))]);
    }

    public FormData With(IEnumerable<(string Name, string Value)> values)
    {
        var given = values.ToList();
        var names = given.Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
        return this with
        {
            Fields =
            [
                .. Fields.Where(field => !names.Contains(field.Key)),
                .. given.Select(field => KeyValuePair.Create(field.Name, field.Value)),
            ],
        };
    }

    public HttpContent Content()
    {
        if (!IsMultipart)
        {
            return new FormUrlEncodedContent(Fields);
        }
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in Fields)
        {
            content.Add(new StringContent(value), name);
        }
        return content;
    }

    private static IEnumerable<KeyValuePair<string, string>> Successful(IElement element, IHtmlButtonElement? pressed)
    {
        var name = element.GetAttribute("name");
        if (string.IsNullOrEmpty(name) || element.HasAttribute("disabled"))
        {
            return [];
        }
        return element switch
        {
            IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsChecked ? [KeyValuePair.Create(name, box.Value)] : [],
            IHtmlInputElement { Type: "file" or "submit" or "button" or "image" } => [],
            IHtmlInputElement input => [KeyValuePair.Create(name, input.Value)],
            IHtmlTextAreaElement area => [KeyValuePair.Create(name, BrowserLines(area.Value))],
            IHtmlSelectElement select => select.Options.Where(option => option.IsSelected)
                .Select(option => KeyValuePair.Create(name, option.Value)),
            IHtmlButtonElement button when button == pressed => [KeyValuePair.Create(name, button.Value)],
            _ => [],
        };
    }

    // A browser sends every line break in a text area as two characters.
    private static string BrowserLines(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal);
}

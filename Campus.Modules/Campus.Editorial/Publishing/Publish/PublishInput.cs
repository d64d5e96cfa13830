using System.ComponentModel.DataAnnotations;
using Campus.Contents;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Campus.Editorial.Publishing.Publish;

/// <summary>What the publish page posts.</summary>
internal sealed class PublishInput
{
    public int Revision { get; set; }

    [Display(Name = "Waarom mag het toch op de site?")]
    [StringLength(500, ErrorMessage = "Gebruik hoogstens 500 tekens.")]
    public string? Reason { get; set; }

    [Display(Name = "Dag en tijd")]
    public DateTime? At { get; set; }

    public Dictionary<string, string> Answers { get; set; } = [];

    /// <summary>What was decided; null when something is not filled in, with a message for each.</summary>
    public PublishOrder? Order(IReadOnlyList<PublicationQuestion> questions, bool planned, ModelStateDictionary errors)
    {
        if (planned && At is null)
        {
            errors.AddModelError("Input.At", "Kies een dag en een tijd.");
        }
        var given = Checked(questions, errors);
        return errors.IsValid ? new(Revision, string.IsNullOrWhiteSpace(Reason) ? null : Reason.Trim(), given) : null;
    }

    private Dictionary<string, string> Checked(IReadOnlyList<PublicationQuestion> questions, ModelStateDictionary errors)
    {
        Dictionary<string, string> given = new(StringComparer.Ordinal);
        foreach (var question in questions)
        {
            if (Answers.TryGetValue(question.Name, out var answer) && question.Answers.Any(known => known.Value == answer))
            {
                given[question.Name] = answer;
            }
            else
            {
                errors.AddModelError($"Input.Answers[{question.Name}]", $"Kies een antwoord bij ‘{question.Label}’.");
            }
        }
        return given;
    }
}

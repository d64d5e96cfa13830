using System.ComponentModel.DataAnnotations;

namespace Campus.Accounts.Forms;

/// <summary>A name of which something can be seen. An empty field is for the rule that a field is required.</summary>
internal sealed class ShownNameAttribute : ValidationAttribute
{
    public ShownNameAttribute()
        : base("Vul een naam in die anderen kunnen lezen.")
    {
    }

    public override bool IsValid(object? value) => value is not string { Length: > 0 } text || TypedLine.Of(text).Length > 0;
}

using Campus.Contents;
using Campus.Editorial.Editor.Tree;
using Campus.Editorial.Editor.Units;
using Microsoft.AspNetCore.Http;

namespace Campus.Editorial.Editor.Form;

/// <summary>Makes what went wrong into something a form can show at its place.</summary>
internal static class FormStates
{
    /// <summary>Of what could not be read: the messages, and the texts as they were typed.</summary>
    public static FormState OfRefused(IEnumerable<UnitEdit> edits, IFormCollection form)
    {
        var refused = edits.Where(edit => edit.Outcome == UnitOutcome.Refused).ToList();
        var typed = refused.SelectMany(edit => edit.Failures.Keys.Select(key => $"{edit.Address.Replace('/', '.')}.{key}"))
            .ToDictionary(name => name, name => form[name].ToString());
        return new(Lookup(refused.SelectMany(edit => edit.Failures.Values.Select(message => (edit.Address, message)))), typed);
    }

    /// <summary>Of what handlers say about an item as a whole: members are paths such as <c>Modules.ContentItems[0].TitlePart.Title</c>.</summary>
    public static FormState OfValidation(ContentValidation validation, ItemTree tree) =>
        new(Lookup(validation.Errors.SelectMany(error => error.Value.Select(message => (MemberPath.Address(tree, error.Key), message)))), FormState.Clean.Typed);

    /// <summary>All messages with the key that leads to the right element, for the summary on top.</summary>
    public static IEnumerable<(string Key, string Message)> Lines(FormState state, ItemTree tree) =>
        state.Errors.SelectMany(errors => errors.Select(message => (errors.Key.Replace('/', '-'), Said(errors.Key, message, tree))));

    // On the form of another item inside it, the message must say where to look.
    private static string Said(string address, string message, ItemTree tree) =>
        tree.Find(address.Split('/')[0]) is { Place: not null } node ? $"‘{node.Title}’: {message}" : message;

    private static ILookup<string, string> Lookup(IEnumerable<(string Address, string Message)> errors) =>
        errors.ToLookup(error => error.Address, error => error.Message, StringComparer.Ordinal);
}

/// <summary>Finds the unit that a validation's member is about.</summary>
internal static class MemberPath
{
    public static string Address(ItemTree tree, string member)
    {
        var node = tree.Root;
        var rest = member;
        while (Step(node, rest) is { } step)
        {
            (node, rest) = step;
        }
        var names = rest.Split('.');
        // A part without fields is one unit, whatever key of it the message names.
        var isField = names.Length > 1 && node.Definition?.Parts.Any(part =>
            part.Name == names[0] && part.Part.Fields.Any(field => field.Name == names[1])) == true;
        return isField ? $"{node.Key}/{names[0]}/{names[1]}" : $"{node.Key}/{names[0]}";
    }

    private static (Node Node, string Left)? Step(Node node, string path)
    {
        foreach (var list in node.Lists)
        {
            for (var index = 0; index < list.Nodes.Count; index++)
            {
                var mark = $"[{index}].";
                var at = path.IndexOf(mark, StringComparison.Ordinal);
                if (at > 0 && !path[..at].Contains('[', StringComparison.Ordinal) && path[..at].Split('.')[0] == list.Name)
                {
                    return (list.Nodes[index], path[(at + mark.Length)..]);
                }
            }
        }
        return null;
    }
}

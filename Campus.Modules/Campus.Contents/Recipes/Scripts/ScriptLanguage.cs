using Acornima;
using Acornima.Ast;

namespace Campus.Contents.Recipes.Scripts;

/// <summary>
/// The part of JavaScript that a recipe may use: values, their names, choices, dates and known functions. It has no loops,
/// functions, lists or patterns, and of text no verbs that make much out of little: what it makes is as bounded as what was
/// written, and no call in it takes long.
/// </summary>
internal static class ScriptLanguage
{
    private const int LongestText = 1_000_000;
    private const int LongestCode = 2_000;
    private const int DeepestNesting = 64;
    private const int MostReads = 100;
    private const int MostReadsOfNames = 40;
    private const int LongestPadding = 100;

    private static readonly ParserOptions Options = new() { AllowReturnOutsideFunction = true };

    private static readonly HashSet<string> Functions = new(StringComparer.Ordinal)
    {
        "String", "Number", "Boolean", "parseInt", "parseFloat", "isNaN", "encodeURIComponent", "decodeURIComponent",
    };

    private static readonly HashSet<string> Methods = new(StringComparer.Ordinal)
    {
        "toString", "toUpperCase", "toLowerCase", "trim", "trimStart", "trimEnd", "substring", "substr", "slice", "charAt", "concat",
        "includes", "startsWith", "endsWith", "indexOf", "lastIndexOf", "toFixed", "valueOf", "getTime", "toISOString", "toJSON",
        "abs", "ceil", "floor", "round", "trunc", "min", "max", "now",
    };

    /// <summary>Reads a script; null when the campus cannot run it.</summary>
    /// <param name="text">The script.</param>
    /// <param name="host">The functions that recipes have beside those of the language.</param>
    public static ScriptShape? Read(string text, IReadOnlySet<string> host)
    {
        if (text.Length > LongestText || !IsShort(text))
        {
            return null;
        }
        try
        {
            var shape = new Reading(host).Read(new Parser(Options).ParseScript(text));
            return shape is { } found && found.Reads <= (found.HasNames ? MostReadsOfNames : MostReads) ? found : null;
        }
        // The parser reads numbers in a pattern as numbers, also those that are too large to be one.
        catch (Exception exception) when (exception is ParseErrorException or InsufficientExecutionStackException or OverflowException)
        {
            return null;
        }
    }

    // A parser goes as deep as a text nests, so this is looked at before one sees it. Only texts between plain quotes may be
    // long; what could make those begin elsewhere than they seem to (comments, patterns, templates) makes the whole count.
    private static bool IsShort(string text)
    {
        var (code, depth, deepest, tricky) = (0, 0, 0, false);
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (letter is '\'' or '"')
            {
                at = EndOfQuoted(text, at);
            }
            tricky |= letter is '/' or '`';
            depth += letter is '(' or '[' or '{' ? 1 : letter is ')' or ']' or '}' ? -1 : 0;
            deepest = Math.Max(deepest, depth);
            code++;
        }
        return (tricky ? text.Length : code) <= LongestCode && (tricky ? Brackets(text) : deepest) <= DeepestNesting;
    }

    private static int Brackets(string text) => text.Count(letter => letter is '(' or '[' or '{');

    private static int EndOfQuoted(string text, int start)
    {
        var at = start + 1;
        while (at < text.Length && text[at] != text[start])
        {
            at += text[at] == '\\' ? 2 : 1;
        }
        return at;
    }

    private sealed class Reading(IReadOnlySet<string> host)
    {
        private int reads;
        private bool names;

        public ScriptShape? Read(Node script) => Allows(script) ? new ScriptShape(reads, names) : null;

        private bool Allows(Node node)
        {
            // What is added to (+=) is read as well: a row of those makes as much of a text as naming it does.
            reads += node is Identifier or CallExpression or AssignmentExpression { Operator: not Operator.Assignment } ? 1 : 0;
            names |= node is VariableDeclarator or AssignmentExpression;
            return node switch
            {
                CallExpression call => AllowsCall(call) && call.Arguments.All(Allows),
                MemberExpression member => !member.Computed && member.Property is Identifier { Name: "length" } && Allows(member.Object),
                NewExpression { Callee: Identifier { Name: "Date" } } made => made.Arguments.All(Allows),
                VariableDeclarator declared => declared.Id is Identifier && (declared.Init is null || Allows(declared.Init)),
                AssignmentExpression assigned => assigned.Left is Identifier && Allows(assigned.Right),
                _ => IsPlain(node) && node.ChildNodes.All(Allows),
            };
        }

        private static bool IsPlain(Node node) => node
            is Acornima.Ast.Script or ExpressionStatement or ReturnStatement or BlockStatement or EmptyStatement or IfStatement or VariableDeclaration
            or Identifier or StringLiteral or NumericLiteral or BooleanLiteral or NullLiteral or TemplateLiteral or TemplateElement
            or BinaryExpression or UnaryExpression or ConditionalExpression;

        private bool AllowsCall(CallExpression call) => call.Callee switch
        {
            Identifier function => Functions.Contains(function.Name) || host.Contains(function.Name),
            MemberExpression { Computed: false, Property: Identifier method } member => Allows(member.Object) && AllowsMethod(method.Name, call),
            _ => false,
        };

        private static bool AllowsMethod(string name, CallExpression call) =>
            Methods.Contains(name)
            || name.StartsWith("getUTC", StringComparison.Ordinal) || name.StartsWith("setUTC", StringComparison.Ordinal)
            || (name.Length > 3 && (name.StartsWith("get", StringComparison.Ordinal) || name.StartsWith("set", StringComparison.Ordinal)) && IsOfDates(name[3..]))
            || (name is "padStart" or "padEnd" && call.Arguments is [NumericLiteral { Value: <= LongestPadding }, ..])
            || (name is "replace" && call.Arguments is [StringLiteral, StringLiteral by] && !by.Value.Contains('$', StringComparison.Ordinal));

        private static bool IsOfDates(string name) =>
            name is "FullYear" or "Month" or "Date" or "Day" or "Hours" or "Minutes" or "Seconds" or "Milliseconds" or "TimezoneOffset";
    }
}

/// <summary>What a script does, for the limits that it runs under.</summary>
/// <param name="Reads">How often it reads a value by name or calls something.</param>
/// <param name="HasNames">Whether it gives values names of its own, which it can double.</param>
internal sealed record ScriptShape(int Reads, bool HasNames);

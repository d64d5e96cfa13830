using System.Globalization;
using Jint;
using Jint.Native;
using Jint.Runtime;
using Jint.Runtime.Interop;

namespace Campus.Contents.Recipes.Scripts;

/// <summary>Runs the JavaScript of recipes in Orchard's own engine, within limits that one script cannot pass.</summary>
internal static class Script
{
    /// <summary>The longest text that a script may give, and that functions may give to one script together.</summary>
    public const int LongestText = 5_000_000;

    private const int LongestTextToName = 200_000;
    private const int MostStatements = 1_000;
    private const int DeepestCalls = 16;
    private const long MostMemory = 64_000_000;
    private const long MostMemoryToName = 8_000_000;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    /// <summary>Runs a script.</summary>
    /// <param name="text">The script.</param>
    /// <param name="functions">What recipes can call: the value of a function by its name and arguments.</param>
    /// <param name="time">The clock that dates come from.</param>
    /// <returns>The value; null when the script is more than the campus runs.</returns>
    public static ScriptValue? Evaluate(string text, ScriptFunctions functions, TimeProvider time)
    {
        if (ScriptLanguage.Read(text, ScriptFunctions.Names) is not { } shape)
        {
            return null;
        }
        var clock = new Clock(time);
        using var engine = new Engine(options => Limit(options, shape, clock));
        var call = new Calls(functions, shape.HasNames ? LongestTextToName : LongestText);
        foreach (var name in ScriptFunctions.Names)
        {
            engine.SetValue(name, new ClrFunction(engine, name, (_, arguments) => call.Make(name, [.. arguments.Select(argument => TypeConverter.ToString(argument))])));
        }
        try
        {
            return Text(engine.Evaluate(text)) is not { } given ? null
                : given.Length > LongestText ? ScriptValue.Wrong(TooLong)
                : new ScriptValue(given, clock.Asked || call.Moment);
        }
        catch (FunctionException problem)
        {
            return problem.Value;
        }
        catch (Exception exception) when (exception is JintException or TimeoutException or InsufficientExecutionStackException)
        {
            return null;
        }
    }

    private const string TooLong = "dit script maakt te veel tekst.";

    private static void Limit(Options options, ScriptShape shape, Clock clock)
    {
        options.LimitRecursion(DeepestCalls).LimitMemory(shape.HasNames ? MostMemoryToName : MostMemory).MaxStatements(MostStatements)
            .TimeoutInterval(Longest).DisableStringCompilation();
        options.Constraints.StackOverflowGuard = true;
        options.TimeSystem = clock;
    }

    // Orchard stores a result as text, and nothing as the empty text.
    private static string? Text(JsValue value) => value.Type switch
    {
        Types.Undefined or Types.Null => "",
        Types.String => value.AsString(),
        Types.Number => TypeConverter.ToString(value),
        Types.Boolean => value.AsBoolean() ? "True" : "False",
        _ => value.IsDate() && value.AsDate().ToDateTime() is var date ? Moment(date) : null,
    };

    /// <summary>A moment as JavaScript writes it.</summary>
    public static string Moment(DateTime utc) => utc.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private sealed class Calls(ScriptFunctions functions, int most)
    {
        private int length;

        public bool Moment { get; private set; }

        public string Make(string name, string[] arguments)
        {
            var value = functions.Call(name, arguments) ?? ScriptValue.Wrong($"zo kent de campus ‘{name}’ niet.");
            if (value.Problem is not null)
            {
                throw new FunctionException(value);
            }
            length += value.Text.Length;
            Moment |= value.IsMoment;
            return length <= most ? value.Text : throw new FunctionException(ScriptValue.Wrong(TooLong));
        }
    }

    /// <summary>Remembers that it was asked: what a script made of the time is different every time.</summary>
    private sealed class Clock(TimeProvider time) : DefaultTimeSystem(TimeZoneInfo.Utc, CultureInfo.InvariantCulture), ITimeSystem
    {
        public bool Asked { get; private set; }

        DateTimeOffset ITimeSystem.GetUtcNow()
        {
            Asked = true;
            return time.GetUtcNow();
        }
    }

    private sealed class FunctionException(ScriptValue value) : Exception
    {
        public ScriptValue Value { get; } = value;
    }
}

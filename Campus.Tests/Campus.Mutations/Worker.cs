using System.Collections;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;

namespace Campus.Mutations;

/// <summary>Runs rule tests in this process, first all of them as they are and then, for each mutant, those that come past it.</summary>
internal sealed class Worker
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(3);

    private readonly List<(MethodInfo Method, List<object?[]> Rows)> tests = [];
    private readonly List<Type> switches = [];
    private readonly Dictionary<int, List<int>> passing = [];
    private readonly Dictionary<int, TimeSpan> durations = [];

    private Worker(string folder)
    {
        var context = new MutatedContext(folder);
        var assembly = context.LoadFromAssemblyPath(Path.Combine(MutatedAssembly.Tests, "Campus.RuleTests.dll"));
        foreach (var file in Directory.EnumerateFiles(folder, "*.dll"))
        {
            switches.Add(context.LoadFromAssemblyName(AssemblyName.GetAssemblyName(file)).GetType("CampusMutants.Switch", throwOnError: true)!);
        }
        foreach (var method in assembly.GetTypes().SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance)))
        {
            if (method.GetCustomAttributes().Any(attribute => attribute.GetType().Name is "FactAttribute" or "TheoryAttribute"))
            {
                tests.Add((method, RowsOf(method)));
            }
        }
    }

    public static int Run(string folder)
    {
        // What tests print is not part of the conversation.
        using var said = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
        Console.SetOut(TextWriter.Null);
        var worker = new Worker(folder);
        said.WriteLine(worker.Look() ?? "ready");
        while (Console.ReadLine() is { } line)
        {
            var id = int.Parse(line, CultureInfo.InvariantCulture);
            said.WriteLine(worker.SecondsFor(id).ToString(CultureInfo.InvariantCulture));
            said.WriteLine(worker.Try(id));
        }
        return 0;
    }

    // Also fills what the product and the tests keep in memory, before any mutant is alive.
    private string? Look()
    {
        for (var test = 0; test < tests.Count; test++)
        {
            switches.ForEach(one => Array.Clear(ReachedOf(one)));
            var begun = Stopwatch.GetTimestamp();
            var fails = Fails(tests[test]);
            durations[test] = Stopwatch.GetElapsedTime(begun);
            if (fails || durations[test] > Longest)
            {
                // A test that needs its runner says nothing here, and one that takes long would take that for every mutant.
                continue;
            }
            foreach (var one in switches)
            {
                var reached = ReachedOf(one);
                for (var id = 0; id < reached.Length; id++)
                {
                    if (reached[id])
                    {
                        (passing.TryGetValue(id, out var list) ? list : passing[id] = []).Add(test);
                    }
                }
            }
        }
        return passing.Count == 0 ? "no test comes past a mutant" : null;
    }

    // How long to wait for an answer: a mutant may make a test slower, and some make it endless.
    private int SecondsFor(int id) =>
        10 + (int)(4 * passing.GetValueOrDefault(id, []).Sum(test => durations[test].TotalSeconds));

    private string Try(int id)
    {
        if (!passing.TryGetValue(id, out var own))
        {
            return "unreached";
        }
        Choose(id);
        try
        {
            return own.OrderBy(test => durations[test]).Where(test => Fails(tests[test])).Select(test => $"{tests[test].Method.DeclaringType!.Name}.{tests[test].Method.Name}").FirstOrDefault() ?? "survived";
        }
        finally
        {
            Choose(-1);
        }
    }

    private void Choose(int id) => switches.ForEach(one => one.GetField("Alive")!.SetValue(null, id));

    private static bool[] ReachedOf(Type one) => (bool[])one.GetField("Reached")!.GetValue(null)!;

    private static bool Fails((MethodInfo Method, List<object?[]> Rows) test) => test.Rows.Exists(row =>
    {
        try
        {
            var instance = Activator.CreateInstance(test.Method.DeclaringType!);
            var method = test.Method;
            var result = method.Invoke(instance, Fit(method, row));
            (result as Task ?? (result as ValueTask?)?.AsTask())?.GetAwaiter().GetResult();
            (instance as IDisposable)?.Dispose();
            return false;
        }
        catch (Exception)
        {
            // Whatever it was, the test noticed.
            return true;
        }
    });

    private static object?[] Fit(MethodInfo method, object?[] row)
    {
        var parameters = method.GetParameters();
        var fitted = new object?[parameters.Length];
        for (var at = 0; at < parameters.Length; at++)
        {
            var (type, given) = (parameters[at].ParameterType, at < row.Length ? row[at] : Type.Missing);
            fitted[at] = at == parameters.Length - 1 && type.IsArray && (row.Length != parameters.Length || (given is not null && !type.IsInstanceOfType(given)))
                ? Rest(type.GetElementType()!, row, at)
                : ReferenceEquals(given, Type.Missing) ? parameters[at].DefaultValue : Converted(given, type);
        }
        return fitted;
    }

    private static Array Rest(Type element, object?[] row, int from)
    {
        var rest = Array.CreateInstance(element, Math.Max(0, row.Length - from));
        for (var at = from; at < row.Length; at++)
        {
            rest.SetValue(Converted(row[at], element), at - from);
        }
        return rest;
    }

    private static object? Converted(object? given, Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return given is null || plain.IsInstanceOfType(given) || plain.IsEnum ? given
            : given is string text && plain == typeof(Guid) ? Guid.Parse(text)
            : given is IConvertible && plain.IsPrimitive ? Convert.ChangeType(given, plain, null)
            : given;
    }

    private static List<object?[]> RowsOf(MethodInfo method)
    {
        List<object?[]> rows = [];
        foreach (var attribute in method.GetCustomAttributes())
        {
            if (attribute.GetType().GetMethods().FirstOrDefault(one => one.Name == "GetData" && one.GetParameters().Length == 2) is { } data)
            {
                var tracker = Activator.CreateInstance(data.GetParameters()[1].ParameterType);
                var task = (Task)((dynamic)data.Invoke(attribute, [method, tracker])!).AsTask();
                task.GetAwaiter().GetResult();
                foreach (var row in (IEnumerable)task.GetType().GetProperty("Result")!.GetValue(task)!)
                {
                    var get = row.GetType().GetInterfaces().Single(one => one.Name == "ITheoryDataRow").GetMethod("GetData")!;
                    rows.Add((object?[])get.Invoke(row, null)!);
                }
            }
        }
        return rows.Count == 0 && method.GetParameters().Length == 0 ? [[]] : rows;
    }

    private sealed class MutatedContext(string folder) : AssemblyLoadContext("tests")
    {
        private readonly AssemblyDependencyResolver beside = new(Path.Combine(MutatedAssembly.Tests, "Campus.RuleTests.dll"));

        protected override Assembly? Load(AssemblyName assemblyName)
        {
            var mutated = Path.Combine(folder, $"{assemblyName.Name}.dll");
            return File.Exists(mutated) ? LoadFromAssemblyPath(mutated)
                : beside.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;
        }

        protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
            beside.ResolveUnmanagedDllToPath(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : 0;
    }
}

using System.Text.Json;

namespace Campus.Courses.Progress;

/// <summary>How far a registration is with a module, as its row keeps it.</summary>
/// <param name="Id">The module.</param>
/// <param name="Done">How many required lessons are satisfied.</param>
/// <param name="ToDo">How many lessons are required.</param>
/// <param name="At">When it was first satisfied; stays (rule R4).</param>
internal sealed record ModuleState(string Id, int Done, int ToDo, DateTime? At)
{
    public static IReadOnlyList<ModuleState> Read(string text) => JsonSerializer.Deserialize<List<ModuleState>>(text)!;

    /// <summary>The modules in order, in one column: the same states are always the same text.</summary>
    public static string Write(IEnumerable<ModuleState> modules) => JsonSerializer.Serialize(modules);
}

namespace Campus.Platform;

/// <summary>Declares an assembly as a campus module, in its <c>Manifest.cs</c>, as Orchard Core does.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class ModuleAttribute : Attribute
{
    /// <summary>The name that logs and documentation use, for example <c>Campus.Courses</c>.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// What people know its part of the campus by, in Dutch, for the roles page; the name when left out.
    /// </summary>
    public string? Title { get; init; }

    /// <summary>One English sentence: what the module is for.</summary>
    public required string Description { get; init; }
}

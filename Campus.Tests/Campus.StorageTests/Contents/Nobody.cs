using System.Reflection;

namespace Campus.StorageTests.Contents;

/// <summary>Answers for modules that are not there: without accounts and mail there is nobody to write to.</summary>
public class Nobody : DispatchProxy
{
    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        throw new NotSupportedException($"Nobody answers {targetMethod?.Name}.");
}

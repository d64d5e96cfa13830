namespace Campus.Platform;

/// <summary>A command of <c>dotnet run --project Campus.Web -- NAME …</c>.</summary>
public interface ICampusCommand
{
    /// <summary>The first word, for example <c>recipe</c>.</summary>
    string Name { get; }

    /// <summary>One line per form of the command, for the list that <c>-- help</c> prints.</summary>
    IReadOnlyList<string> Usage { get; }

    /// <summary>Runs on a migrated database.</summary>
    /// <param name="arguments">The words after the name.</param>
    /// <param name="output">Where results go; errors are thrown as <see cref="CampusException"/>.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The exit code: 0 when all went well.</returns>
    Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellationToken);
}

/// <summary>Something that went wrong in a way one clear sentence explains; shown without a stack trace.</summary>
public sealed class CampusException : Exception
{
    /// <summary>Says what is wrong and what to do about it.</summary>
    public CampusException(string message)
        : base(message)
    {
    }

    /// <inheritdoc cref="CampusException(string)"/>
    public CampusException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

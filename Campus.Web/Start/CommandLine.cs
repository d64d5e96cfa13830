using Campus.Platform;

namespace Campus.Web.Start;

/// <summary>Runs one command of a module and ends.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(IServiceProvider services, string[] words)
    {
        await using var scope = services.CreateAsyncScope();
        var commands = scope.ServiceProvider.GetServices<ICampusCommand>().OrderBy(command => command.Name, StringComparer.Ordinal).ToList();
        if (commands.Find(command => command.Name == words[0]) is { } known)
        {
            return await known.RunAsync(words[1..], Console.Out, CancellationToken.None);
        }
        var usage = commands.SelectMany(command => command.Usage).Select(line => $"  {line}");
        throw new CampusException($"'{words[0]}' is not a command. These are:{Environment.NewLine}{string.Join(Environment.NewLine, usage)}");
    }
}

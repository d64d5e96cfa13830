using Campus.StorageTests.Platform.Processes;

namespace Campus.StorageTests;

/// <summary>Runs the tests; or, started by one of them with the word <c>work</c>, does background work.</summary>
internal static class Program
{
    public static Task<int> Main(string[] arguments) => arguments switch
    {
        ["work", .. var where] => Worker.RunAsync(where),
        _ when arguments.Any(argument => argument is "-automated" or "@@") => Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(arguments),
        _ => Xunit.MicrosoftTestingPlatform.TestPlatformTestFramework.RunAsync(arguments, SelfRegisteredExtensions.AddSelfRegisteredExtensions),
    };
}

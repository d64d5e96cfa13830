using System.Diagnostics;
using Campus.Mutations;

// Changes one operator, sign or constant of the pure rules at a time and looks whether a rule test notices. See docs/testing.md.
//   dotnet run --project Campus.Tests/Campus.Mutations [-- FILTER]     only files whose path contains FILTER
if (args is ["worker", var folder])
{
    return Worker.Run(folder);
}

var filter = args.FirstOrDefault() ?? "";
var watch = Stopwatch.StartNew();
var output = Directory.CreateTempSubdirectory("campus-mutations-");
try
{
    var mutants = MutatedAssembly.WriteAll(filter, output.FullName);
    Console.WriteLine($"{mutants.Count} mutants, compiled in {watch.Elapsed.TotalSeconds:0} s");
    var outcomes = new Supervisor(output.FullName).Try(mutants);
    Report.Write(outcomes);
    Console.WriteLine($"{watch.Elapsed.TotalMinutes:0.0} minutes");
    return 0;
}
finally
{
    output.Delete(recursive: true);
}

using Campus.Platform;
using Campus.Web;
using Campus.Web.Start;

try
{
    return await Host.RunAsync(args);
}
catch (CampusException exception)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 1;
}

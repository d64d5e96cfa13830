using Campus.Platform;
using Campus.Web;

try
{
    return await CampusApplication.RunAsync(args);
}
catch (CampusException exception)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 1;
}

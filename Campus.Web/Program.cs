using System.Globalization;
using Campus.Media;
using Campus.Platform;
using Campus.Web;

// Dates and numbers on pages are Dutch, whatever the machine's language.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("nl-NL");

if (ApartWork.TryRun(args, Console.Out))
{
    return 0;
}
try
{
    return await CampusApplication.RunAsync(args);
}
catch (CampusException exception)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 1;
}

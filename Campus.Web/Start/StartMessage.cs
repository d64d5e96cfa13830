namespace Campus.Web.Start;

/// <summary>Tells whoever started the campus where it is and what to do first.</summary>
internal static class StartMessage
{
    public static void Print(WebApplication app)
    {
        Console.WriteLine();
        Console.WriteLine($"  ParticipatieCampus listens on {string.Join(" and ", app.Urls)}");
        if (app.Environment.IsDevelopment())
        {
            Console.WriteLine("  Example accounts (password Campus-2026!):");
            Console.WriteLine("    deelnemer@voorbeeld.nl  trainer@voorbeeld.nl  redacteur@voorbeeld.nl");
            Console.WriteLine("    coordinator@voorbeeld.nl  beheerder@voorbeeld.nl");
            Console.WriteLine("  These sign in with a password alone; who manages people needs a second step everywhere else.");
            Console.WriteLine($"  Mail that the campus sends: {app.Urls.FirstOrDefault()}/beheer/post");
        }
        if (StartChecks.AddressIsUnknown(app))
        {
            Console.WriteLine("  Campus:BaseUrl is not set: links in mail lead to the address above. Set it to the address people use.");
        }
        Console.WriteLine();
    }
}

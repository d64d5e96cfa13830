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
            Console.WriteLine($"  Mail that the campus sends: {app.Urls.FirstOrDefault()}/beheer/post");
        }
        Console.WriteLine();
    }
}

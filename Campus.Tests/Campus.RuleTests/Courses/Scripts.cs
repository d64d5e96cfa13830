namespace Campus.RuleTests.Courses;

/// <summary>Conversations for tests: a small one that is in order, and the real one that ships with the campus.</summary>
internal static class Scripts
{
    public const string Small = """
        # Even kennismaken

        Persoon: Nadia
        Doel: Kennismaken.
        Plaats: Spreekkamer.

        Teller relatie: begint op 5, van 0 tot 10

        Nadia komt binnen.

        Jij zit klaar.

        ## Begin
        (Nadia gaat zitten.)
        Nadia: Dag.
        Jij: Welkom.

        * Hoe gaat het?
          Effect: relatie +3
          Feedback: Een open vraag.
          Naar: Vervolg

        * Wat wilt u?
          Effect: relatie -3
          Feedback: Dat klinkt kort.
          Naar: Vervolg

        ## Vervolg
        Nadia: Het gaat wel.

        * Vertel.
          Feedback: Je geeft ruimte.
          Naar: Einde: Fijn als relatie >= 6, anders Einde: Koel

        ## Einde: Fijn
        Uitkomst: goed

        Dat ging goed.

        ## Einde: Koel
        Uitkomst: vastgelopen

        Begin opnieuw.
        """;

    public static string Content { get; } = FindContent();

    public static string Nadia { get; } = File.ReadAllText(Path.Combine(Content, "courses", "gespreksvoering", "simulaties", "nadia.txt"));

    private static string FindContent()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Campus.sln")))
        {
            folder = folder.Parent;
        }
        return Path.Combine(folder.FullName, "content");
    }
}

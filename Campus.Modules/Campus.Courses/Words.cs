using Campus.Platform;

namespace Campus.Courses;

/// <summary>Numbers and moments in words.</summary>
internal static class Words
{
    /// <summary>For example "45 minuten", "2 uur", "1 uur en 50 minuten".</summary>
    public static string Duration(int minutes) => (minutes / 60, minutes % 60) switch
    {
        (0, var rest) => Minutes(rest),
        (var hours, 0) => $"{hours} uur",
        var (hours, rest) => $"{hours} uur en {Minutes(rest)}",
    };

    /// <summary>Rounded to what a card has room for: "45 minuten", "1,5 uur", "2 uur".</summary>
    public static string ShortDuration(int minutes) => minutes < 60
        ? Minutes(minutes)
        : string.Create(DutchTime.Culture, $"{Math.Round(minutes / 30m) / 2:0.#} uur");

    public static string Count(int number, string one, string more) => number == 1 ? $"1 {one}" : $"{number} {more}";

    public static string Form(string form) => form == "groep" ? "In een groep" : "Zelfstudie";

    public static string Level(string level) => level == "gevorderd" ? "Gevorderd" : "Basis";

    private static string Minutes(int minutes) => Count(minutes, "minuut", "minuten");
}

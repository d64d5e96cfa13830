namespace Campus.Accounts.Mails;

/// <summary>Where somebody turns two steps on, for who sends them there.</summary>
internal static class TwoStepPages
{
    public const string Overview = "/account/twee-stappen";

    public const string TurnOn = $"{Overview}/aanzetten";

    /// <summary>The page to turn two steps on, which leads back to where somebody was going.</summary>
    public static string TurnOnFor(string? returnUrl) =>
        returnUrl is null ? TurnOn : $"{TurnOn}?returnUrl={Uri.EscapeDataString(returnUrl)}";
}

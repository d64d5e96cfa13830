namespace Campus.TestKit;

/// <summary>The addresses that many tests start from.</summary>
public static class Routes
{
    /// <summary>Where one signs in.</summary>
    public const string SignIn = "/account/inloggen";

    /// <summary>Where one registers.</summary>
    public const string Register = "/account/registreren";
}

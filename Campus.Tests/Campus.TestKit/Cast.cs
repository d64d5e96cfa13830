namespace Campus.TestKit;

/// <summary>Somebody with an account.</summary>
/// <param name="Name">The name on the page.</param>
/// <param name="Email">The address to sign in with.</param>
/// <param name="Role">The role that matters for what this person may do.</param>
public sealed record Member(string Name, string Email, string Role)
{
    /// <summary>The example accounts share one.</summary>
    public string Password { get; init; } = Cast.Password;

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>The people of every story: the example accounts of Development, and one who belongs nowhere.</summary>
public static class Cast
{
    /// <summary>The password of all example accounts.</summary>
    public const string Password = "Campus-2026!";

    /// <summary>A learner.</summary>
    public static Member Samira { get; } = new("Samira Bakker", "deelnemer@voorbeeld.nl", "Deelnemer");

    /// <summary>A trainer.</summary>
    public static Member Tom { get; } = new("Tom de Wit", "trainer@voorbeeld.nl", "Trainer");

    /// <summary>An editor.</summary>
    public static Member Roos { get; } = new("Roos Vermeer", "redacteur@voorbeeld.nl", "Redacteur");

    /// <summary>A training coordinator.</summary>
    public static Member Carla { get; } = new("Carla Jansen", "coordinator@voorbeeld.nl", "Coördinator");

    /// <summary>The administrator.</summary>
    public static Member Bas { get; } = new("Bas Willems", "beheerder@voorbeeld.nl", "Beheerder");

    /// <summary>The example accounts.</summary>
    public static IReadOnlyList<Member> Members { get; } = [Samira, Tom, Roos, Carla, Bas];

    /// <summary>A stranger who registers: each call is somebody new.</summary>
    public static Member Outsider() => new("Olga Vreemd", $"olga.{Guid.NewGuid():N}@elders.nl", "Deelnemer")
    {
        Password = "kaas fiets wolk lantaarn",
    };
}

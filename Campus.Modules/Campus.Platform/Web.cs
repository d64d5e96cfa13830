namespace Campus.Platform;

/// <summary>Names of rate limits that pages and endpoints ask for with <c>[EnableRateLimiting]</c>.</summary>
public static class RateLimits
{
    /// <summary>For everything that checks a password or sends mail on a stranger's word.</summary>
    public const string SignIn = "sign-in";

    /// <summary>For acts of somebody who is signed in.</summary>
    public const string Writes = "writes";
}

/// <summary>Names of output-cache policies that pages ask for with <c>[OutputCache(PolicyName = …)]</c>.</summary>
public static class PageCaching
{
    /// <summary>Caches a page for visitors who are not signed in, until content changes.</summary>
    public const string Anonymous = "anonymous";

    /// <summary>The stamp that changes with every change of published content.</summary>
    public const string ContentStamp = "content";
}

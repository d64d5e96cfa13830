namespace Campus.Xapi.Statements;

/// <summary>The versions of xAPI whose rules the store knows.</summary>
internal enum XapiVersion
{
    /// <summary>1.0.x, of which 1.0.3 is the last.</summary>
    V1,

    /// <summary>2.0, published as IEEE 9274.1.1.</summary>
    V2,
}

internal static class XapiVersions
{
    /// <summary>What <c>version</c> becomes on a statement that came without it.</summary>
    public static string StatementVersion(this XapiVersion version) => version == XapiVersion.V1 ? "1.0.0" : "2.0.0";

    /// <summary>What the store says it speaks in the version header.</summary>
    public static string HeaderValue(this XapiVersion version) => version == XapiVersion.V1 ? "1.0.3" : "2.0.0";
}

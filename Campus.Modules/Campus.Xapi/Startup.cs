using Campus.Platform;

namespace Campus.Xapi;

/// <summary>What this module answers to the questions every module is asked.</summary>
public sealed class Startup : StartupBase
{
}

using Campus.Platform;

namespace Campus.Courses;

/// <summary>What this module answers to the questions every module is asked.</summary>
public sealed class Startup : StartupBase
{
}

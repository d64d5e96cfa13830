using Microsoft.AspNetCore.Authorization;

namespace Campus.Platform;

/// <summary>
/// Names the permission that a page or endpoint asks for. Without it, or <see cref="OpenToAllAttribute"/>, nobody gets
/// in.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RequirePermissionAttribute : AuthorizeAttribute
{
    internal const string PolicyPrefix = "permission:";

    /// <summary>Asks for one permission by its name.</summary>
    public RequirePermissionAttribute(string permission)
        : base(PolicyPrefix + permission) => Permission = permission;

    /// <summary>The permission's name.</summary>
    public string Permission { get; }
}

/// <summary>Opens a page or endpoint to everybody, whatever roles say, and says why that is right.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class OpenToAllAttribute(string why) : Attribute, IAllowAnonymous
{
    /// <summary>The reason, for whoever reviews the list of open routes.</summary>
    public string Why { get; } = why;
}

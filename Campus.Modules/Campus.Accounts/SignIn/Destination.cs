using Campus.Accounts.Mails;
using Microsoft.AspNetCore.Mvc;

namespace Campus.Accounts.SignIn;

/// <summary>
/// Where somebody goes after signing in: where they wanted to be, if that is on this site. Whoever still has to turn two steps
/// on does that first.
/// </summary>
internal static class Destination
{
    public static string After(string? returnUrl, IUrlHelper url) =>
        TwoStepsFirst.IsOwedBy(url.ActionContext.HttpContext.User)
            ? TwoStepPages.TurnOnFor(Local(returnUrl, url))
            : Local(returnUrl, url) ?? "/mijn";

    /// <summary>The address when it is one of this site; null when it leads elsewhere.</summary>
    public static string? Local(string? returnUrl, IUrlHelper url) => url.IsLocalUrl(returnUrl) ? returnUrl : null;
}

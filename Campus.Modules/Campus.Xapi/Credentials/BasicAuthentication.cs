using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Campus.Xapi.Credentials;

/// <summary>HTTP Basic with the credentials of the store (xAPI 1.0.3 Communication 4.1).</summary>
internal sealed class BasicAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder,
    CredentialCheck check, CredentialUse use)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Xapi";
    public const string Challenge = "Basic realm=\"xAPI\", charset=\"UTF-8\"";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!CredentialCheck.IsBasic(header))
        {
            return AuthenticateResult.NoResult();
        }
        if (await check.FindAsync(header, Context.RequestAborted) is not { } credential)
        {
            return AuthenticateResult.Fail("The key or the secret is not known.");
        }
        if (credential.Launch is null)
        {
            use.Note(credential.Key);
        }
        Context.Features.Set(credential);
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Name, credential.Key)], SchemeName);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = Challenge;
        return base.HandleChallengeAsync(properties);
    }
}

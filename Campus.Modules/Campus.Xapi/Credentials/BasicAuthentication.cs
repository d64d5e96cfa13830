using System.Buffers.Text;
using System.Security.Claims;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Campus.Xapi.Credentials;

/// <summary>HTTP Basic with the credentials of the store (xAPI 1.0.3 Communication 4.1).</summary>
internal sealed class BasicAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder,
    CredentialBook book, CredentialUse use, TimeProvider time)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Xapi";

    private const string Prefix = "Basic ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticateResult.NoResult();
        }
        if (!TryRead(header.AsSpan(Prefix.Length).Trim(), out var key, out var secret)
            || await book.FindAsync(key, Context.RequestAborted) is not { } credential
            || !credential.HasSecret(secret)
            || !credential.IsUsableAt(time.GetUtcNow().UtcDateTime))
        {
            return AuthenticateResult.Fail("The key or the secret is not known.");
        }
        use.Note(key);
        Context.Features.Set(credential);
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Name, key)], SchemeName);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Basic realm=\"xAPI\", charset=\"UTF-8\"";
        return base.HandleChallengeAsync(properties);
    }

    private static bool TryRead(ReadOnlySpan<char> encoded, out string key, out byte[] secret)
    {
        (key, secret) = ("", []);
        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(encoded.Length + 3)];
        if (!Convert.TryFromBase64Chars(encoded, bytes, out var written))
        {
            return false;
        }
        var colon = bytes.AsSpan(0, written).IndexOf((byte)':');
        if (colon <= 0)
        {
            return false;
        }
        key = Encoding.UTF8.GetString(bytes, 0, colon);
        secret = bytes[(colon + 1)..written];
        return true;
    }
}

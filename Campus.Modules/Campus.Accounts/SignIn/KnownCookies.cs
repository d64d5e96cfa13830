using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace Campus.Accounts.SignIn;

/// <summary>
/// Remembers for a minute what a sign-in cookie says, for opening one costs more than all else that a page asks about
/// its reader. Whether session and account still hold is asked at every request (<see cref="SessionCheck"/>).
/// </summary>
internal sealed class KnownCookies : IPostConfigureOptions<CookieAuthenticationOptions>, IDisposable
{
    // So many readers a minute is a busy campus, and some megabytes; what falls out is opened once more.
    private const int Most = 5_000;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);
    private readonly MemoryCache opened = new(new MemoryCacheOptions { SizeLimit = Most });

    public void PostConfigure(string? name, CookieAuthenticationOptions options)
    {
        if (name == IdentityConstants.ApplicationScheme)
        {
            options.TicketDataFormat = new Format(options.TicketDataFormat, opened);
        }
    }

    public void Dispose() => opened.Dispose();

    private sealed class Format(ISecureDataFormat<AuthenticationTicket> sealing, MemoryCache opened)
        : ISecureDataFormat<AuthenticationTicket>
    {
        public string Protect(AuthenticationTicket data) => sealing.Protect(data);

        public string Protect(AuthenticationTicket data, string? purpose) => sealing.Protect(data, purpose);

        public AuthenticationTicket? Unprotect(string? protectedText) => Unprotect(protectedText, purpose: null);

        // What no key of ours sealed is not kept: strangers may send as much of that as they like.
        public AuthenticationTicket? Unprotect(string? protectedText, string? purpose)
        {
            if (protectedText is null || purpose is not null)
            {
                return sealing.Unprotect(protectedText, purpose);
            }
            if (opened.Get<AuthenticationTicket>(protectedText) is { } known)
            {
                return known;
            }
            if (sealing.Unprotect(protectedText) is not { } ticket)
            {
                return null;
            }
            return opened.Set(protectedText, ticket,
                new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Kept });
        }
    }
}

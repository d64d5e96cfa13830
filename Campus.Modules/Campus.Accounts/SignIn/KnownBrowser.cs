using System.Security.Cryptography;
using System.Text.Json;
using Campus.Accounts.Data;
using Campus.Platform;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Hosting;

namespace Campus.Accounts.SignIn;

/// <summary>
/// Knows the browsers in which somebody signed in before. Such a browser has tries of its own: a stranger who keeps guessing
/// locks other strangers out, and not the owner. It opens nothing: password and code are asked all the same.
/// </summary>
internal sealed class KnownBrowser(
    BrowserTries tries, IDataProtectionProvider protection, IHttpContextAccessor http, IHostEnvironment environment)
{
    private static readonly TimeSpan Valid = TimeSpan.FromDays(180);

    private readonly ITimeLimitedDataProtector protector =
        protection.CreateProtector("Campus.Accounts.KnownBrowser").ToTimeLimitedDataProtector();

    private string Name => CookieNames.Of("campus-known", environment);

    /// <summary>Whether this person signed in here before, with the password of now.</summary>
    public bool IsKnownTo(CampusUser user) => Read() is { } known && known.UserId == user.Id && known.Stamp == user.SecurityStamp;

    /// <summary>Takes one of this browser's tries; false when there is none left.</summary>
    public bool TakeTry(CampusUser user) => Read() is { } known && known.UserId == user.Id && tries.Take(known.Key);

    public void GiveBack(CampusUser user)
    {
        if (IsKnownTo(user))
        {
            tries.GiveBack(Read()!.Key);
        }
    }

    public void Forgive(CampusUser user)
    {
        if (IsKnownTo(user))
        {
            tries.Forgive(Read()!.Key);
        }
    }

    public void Remember(CampusUser user)
    {
        var known = new Known(user.Id, user.SecurityStamp, IdGenerator.NewId());
        http.HttpContext!.Response.Cookies.Append(Name, protector.Protect(JsonSerializer.Serialize(known), Valid), new CookieOptions
        {
            Path = "/",
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = http.HttpContext.Request.IsHttps || !environment.IsDevelopment(),
            MaxAge = Valid,
            IsEssential = true,
        });
    }

    private Known? Read()
    {
        try
        {
            return http.HttpContext?.Request.Cookies[Name] is { } text ? JsonSerializer.Deserialize<Known>(protector.Unprotect(text)) : null;
        }
        catch (CryptographicException)
        {
            // Too old, or made elsewhere.
            return null;
        }
    }

    private sealed record Known(string UserId, string? Stamp, string Key);
}

/// <summary>The tries that known browsers used, on this machine.</summary>
internal sealed class BrowserTries(TimeProvider time) : IDisposable
{
    private const int MostBrowsers = 100_000;
    private readonly MemoryCache spent = new(new MemoryCacheOptions { SizeLimit = MostBrowsers });

    public bool Take(string key)
    {
        var tries = spent.GetOrCreate(key, entry =>
        {
            entry.Size = 1;
            entry.AbsoluteExpirationRelativeToNow = TryLimits.LockedFor;
            return new Tries(time.GetUtcNow());
        })!;
        lock (tries)
        {
            if (time.GetUtcNow() - tries.Since >= TryLimits.LockedFor)
            {
                (tries.Since, tries.Used) = (time.GetUtcNow(), 0);
            }
            return tries.Used < TryLimits.AtMost && ++tries.Used > 0;
        }
    }

    public void GiveBack(string key)
    {
        if (spent.Get<Tries>(key) is { } tries)
        {
            lock (tries)
            {
                tries.Used = Math.Max(0, tries.Used - 1);
            }
        }
    }

    public void Forgive(string key) => spent.Remove(key);

    public void Dispose() => spent.Dispose();

    private sealed class Tries(DateTimeOffset since)
    {
        public DateTimeOffset Since { get; set; } = since;

        public int Used { get; set; }
    }
}

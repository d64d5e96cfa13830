using System.Security.Cryptography;
using Campus.Accounts.Data;
using Campus.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Campus.Accounts.Sessions;

/// <summary>
/// The sessions of people. Whoever is signed in has a row, and the cookie only names it: taking the row away signs a browser
/// out, whoever holds a copy of its cookie.
/// </summary>
internal sealed class OpenSessions(CampusDb db, IStamps stamps, IHttpContextAccessor http, TimeProvider time)
{
    /// <summary>Stamped by whoever ends a session, so that every machine looks again.</summary>
    public const string Stamp = "sessions";

    private const int IdBytes = 16;
    private static readonly object CurrentKey = new();

    /// <summary>The session of this request; null when nobody is signed in.</summary>
    public string? Current
    {
        get => http.HttpContext?.Items[CurrentKey] as string;
        set => http.HttpContext!.Items[CurrentKey] = value;
    }

    /// <summary>Begins a session in this browser, and ends the one it had.</summary>
    public async Task<StoredSession> BeginAsync(CampusUser user, bool remembered, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var session = new StoredSession
        {
            Id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes)),
            UserId = user.Id,
            Browser = BrowserName.Of(http.HttpContext?.Request.Headers.UserAgent),
            Remembered = remembered,
            CreatedUtc = now,
            LastSeenUtc = now,
            EndsUtc = now + SessionLimits.Longest(remembered),
        };
        await db.InTransactionAsync(
            async token =>
            {
                db.Add(session);
                if (Current is { } before)
                {
                    await EndAsync(row => row.Where(known => known.Id == before), token);
                }
            },
            cancellationToken);
        return session;
    }

    /// <summary>Somebody's sessions that still work, the one used last first.</summary>
    public async Task<IReadOnlyList<StoredSession>> OfAsync(string userId, CancellationToken cancellationToken) =>
        await db.Set<StoredSession>().AsNoTracking()
            .Where(row => row.UserId == userId).Where(SessionLimits.IsOpenAt(time.GetUtcNow().UtcDateTime))
            .OrderByDescending(row => row.LastSeenUtc).ThenBy(row => row.Id).ToListAsync(cancellationToken);

    /// <summary>Ends one of somebody's sessions; false when it is not theirs, or over.</summary>
    public Task<bool> EndAsync(string userId, string id, CancellationToken cancellationToken) =>
        db.InTransactionAsync(token => EndAsync(rows => rows.Where(row => row.UserId == userId && row.Id == id), token), cancellationToken);

    /// <summary>Ends all of somebody's sessions but the one of this request.</summary>
    public Task<bool> EndOthersAsync(string userId, CancellationToken cancellationToken)
    {
        var current = Current;
        return db.InTransactionAsync(token => EndAsync(rows => rows.Where(row => row.UserId == userId && row.Id != current), token), cancellationToken);
    }

    /// <summary>Ends the session of this request.</summary>
    public async Task EndCurrentAsync(CancellationToken cancellationToken)
    {
        if (Current is { } id)
        {
            await db.InTransactionAsync(token => EndAsync(rows => rows.Where(row => row.Id == id), token), cancellationToken);
        }
    }

    private async Task<bool> EndAsync(Func<IQueryable<StoredSession>, IQueryable<StoredSession>> which, CancellationToken cancellationToken)
    {
        var ended = await which(db.Set<StoredSession>()).ExecuteDeleteAsync(cancellationToken);
        if (ended > 0)
        {
            await stamps.ChangeAsync(Stamp, cancellationToken);
        }
        return ended > 0;
    }
}

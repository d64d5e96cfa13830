using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Campus.Contents;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Editorial.Publishing.Preview;

/// <summary>Makes, finds and withdraws review links.</summary>
internal sealed class ReviewLinks(CampusDb db, ICurrentUser user, IAudit audit, TimeProvider time)
{
    private const int TokenBytes = 32;

    /// <summary>Makes a link and gives its token, which nobody can read back later.</summary>
    public async Task<string> AddAsync(ContentItem item, string name, int days, CancellationToken cancellationToken)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        var link = new ReviewLink
        {
            Id = IdGenerator.NewId(),
            ContentItemId = item.ContentItemId,
            TokenHash = Hash(token),
            Name = name,
            CreatedBy = user.Name,
            CreatedUtc = Now,
            ExpiresUtc = Now.AddDays(days),
        };
        await db.InTransactionAsync(
            _ =>
            {
                db.Add(link);
                audit.Record("Content", "ReviewLinkCreated", item.ContentItemId, new { link.Name, link.ExpiresUtc });
                return Task.CompletedTask;
            },
            cancellationToken);
        return token;
    }

    /// <summary>The link of a token that still works; null for every other token.</summary>
    public async Task<ReviewLink?> FindAsync(string token, CancellationToken cancellationToken)
    {
        var hash = Hash(token);
        var link = await db.Set<ReviewLink>().AsNoTracking().SingleOrDefaultAsync(row => row.TokenHash == hash, cancellationToken);
        return link?.IsOpen(Now) == true ? link : null;
    }

    public async Task<IReadOnlyList<ReviewLink>> ListAsync(string contentItemId, CancellationToken cancellationToken) =>
        await db.Set<ReviewLink>().AsNoTracking().Where(link => link.ContentItemId == contentItemId)
            .OrderByDescending(link => link.CreatedUtc).Take(50).ToListAsync(cancellationToken);

    public Task CountAsync(ReviewLink link, CancellationToken cancellationToken)
    {
        var now = Now;
        return db.Set<ReviewLink>().Where(row => row.Id == link.Id).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Uses, row => row.Uses + 1).SetProperty(row => row.LastUsedUtc, now), cancellationToken);
    }

    public Task RevokeAsync(string contentItemId, string linkId, CancellationToken cancellationToken) => db.InTransactionAsync(
        async token =>
        {
            var link = await db.Set<ReviewLink>()
                .SingleOrDefaultAsync(row => row.Id == linkId && row.ContentItemId == contentItemId && row.RevokedUtc == null, token);
            if (link is not null)
            {
                link.RevokedUtc = Now;
                audit.Record("Content", "ReviewLinkRevoked", contentItemId, new { link.Name });
            }
        },
        cancellationToken);

    private static string Hash(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private DateTime Now => time.GetUtcNow().UtcDateTime;
}

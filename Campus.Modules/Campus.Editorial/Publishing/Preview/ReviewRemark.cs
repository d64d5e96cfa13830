using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Editorial.Publishing.Preview;

/// <summary>What somebody with a review link has to say.</summary>
internal sealed class ReviewRemark
{
    public required string Id { get; init; }
    public required string ContentItemId { get; init; }
    public required string LinkId { get; init; }

    /// <summary>Who says it, as they call themselves.</summary>
    public required string Name { get; init; }

    public required string Text { get; init; }
    public DateTime CreatedUtc { get; init; }

    /// <summary>When an editor was done with it.</summary>
    public DateTime? DoneUtc { get; set; }

    public static void Configure(ModelBuilder model) => model.Entity<ReviewRemark>(remark =>
    {
        remark.ToTable("ReviewRemarks");
        remark.HasKey(row => row.Id);
        remark.Property(row => row.Id).HasMaxLength(26);
        remark.Property(row => row.ContentItemId).HasMaxLength(26);
        remark.Property(row => row.LinkId).HasMaxLength(26);
        remark.Property(row => row.Name).HasMaxLength(100);
        remark.Property(row => row.Text).HasMaxLength(2000);
        remark.HasIndex(row => new { row.ContentItemId, row.CreatedUtc });
    });
}

/// <summary>Keeps the remarks of reviewers.</summary>
internal sealed class ReviewRemarks(CampusDb db, IAudit audit, TimeProvider time)
{
    /// <summary>The page for remarks below the address of a link.</summary>
    public const string Page = "/opmerkingen";

    // Somebody outside writes here, so there is an end to how much.
    private const int MostPerLink = 200;

    /// <summary>Adds a remark; false when the link has had enough.</summary>
    public Task<bool> AddAsync(ReviewLink link, string name, string text, CancellationToken cancellationToken) => db.InTransactionAsync(
        async token =>
        {
            if (await db.Set<ReviewRemark>().CountAsync(remark => remark.LinkId == link.Id, token) >= MostPerLink)
            {
                return false;
            }
            db.Add(new ReviewRemark
            {
                Id = IdGenerator.NewId(),
                ContentItemId = link.ContentItemId,
                LinkId = link.Id,
                Name = name,
                Text = text,
                CreatedUtc = time.GetUtcNow().UtcDateTime,
            });
            audit.Record("Content", "ReviewRemark", link.ContentItemId, new { Link = link.Name });
            return true;
        },
        cancellationToken);

    public async Task<IReadOnlyList<ReviewRemark>> ListAsync(string contentItemId, CancellationToken cancellationToken) =>
        await db.Set<ReviewRemark>().AsNoTracking().Where(remark => remark.ContentItemId == contentItemId)
            .OrderBy(remark => remark.DoneUtc != null).ThenByDescending(remark => remark.CreatedUtc).Take(100).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<ReviewRemark>> OfLinkAsync(ReviewLink link, CancellationToken cancellationToken) =>
        await db.Set<ReviewRemark>().AsNoTracking().Where(remark => remark.LinkId == link.Id)
            .OrderByDescending(remark => remark.CreatedUtc).Take(MostPerLink).ToListAsync(cancellationToken);

    public Task DoneAsync(string contentItemId, string remarkId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return db.Set<ReviewRemark>().Where(remark => remark.Id == remarkId && remark.ContentItemId == contentItemId && remark.DoneUtc == null)
            .ExecuteUpdateAsync(set => set.SetProperty(remark => remark.DoneUtc, now), cancellationToken);
    }
}

using System.Globalization;
using System.Text;
using Campus.Platform;
using Campus.Theme;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Campus.Contents.About;

/// <summary>Where to report a weakness, for programs and people who look there first (RFC 9116).</summary>
internal static class SecurityTxt
{
    // The standard recommends less than a year; half of that keeps a copy somewhere else from growing old.
    private const int MonthsOfUse = 6;

    public static void MapSecurityTxt(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/.well-known/security.txt", Write).WithMetadata(new OpenToAllAttribute("Who finds a weakness must be able to say so."));

    private static async Task<IResult> Write(ISiteIdentity identity, ISiteAddress site, TimeProvider time, CancellationToken cancellationToken)
    {
        var organisation = (await identity.GetAsync(cancellationToken)).Organisation;
        var page = site.Of(AboutText.Report.Url);
        var text = new StringBuilder();
        if (organisation.Email is { } mail)
        {
            text.Append("Contact: mailto:").Append(mail).Append('\n');
        }
        text.Append("Contact: ").Append(page).Append('\n');
        var until = time.GetUtcNow().UtcDateTime.Date.AddMonths(MonthsOfUse);
        text.Append("Expires: ").Append(until.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)).Append('\n');
        text.Append("Preferred-Languages: nl, en\n");
        text.Append("Canonical: ").Append(site.Of("/.well-known/security.txt")).Append('\n');
        text.Append("Policy: ").Append(page).Append('\n');
        return Results.Text(text.ToString(), "text/plain", Encoding.UTF8);
    }
}

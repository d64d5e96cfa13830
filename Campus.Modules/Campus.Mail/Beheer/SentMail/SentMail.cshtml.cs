using Campus.Mail.Delivery;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Campus.Mail.Beheer.SentMail;

/// <summary>The mail that was written to files, newest first.</summary>
[RequirePermission("ReadSentMail")]
internal sealed class SentMailModel(PickupFolder pickup, IFailedMessages failed, IPermissions permissions) : PageModel
{
    private const int PageSize = 20;

    [BindProperty(SupportsGet = true, Name = "pagina")]
    public int PageNumber { get; set; } = 1;

    public int Pages { get; private set; }

    public bool Writing => pickup.Exists;

    public IReadOnlyList<(string Name, ReadableMail Mail)> Mails { get; private set; } = [];

    /// <summary>Whether there is something to mend for whoever may mend it.</summary>
    public bool HasFailed { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        HasFailed = await permissions.HasAsync(User, MailPermissions.ResendMail.Name, cancellationToken)
            && (await failed.ListAsync(1, cancellationToken)).Count > 0;
        var files = pickup.Newest();
        Pages = (files.Count + PageSize - 1) / PageSize;
        PageNumber = Math.Clamp(PageNumber, 1, Math.Max(1, Pages));
        List<(string, ReadableMail)> mails = [];
        foreach (var file in files.Skip((PageNumber - 1) * PageSize).Take(PageSize))
        {
            mails.Add((Path.GetFileNameWithoutExtension(file.Name), await ReadableMail.ReadAsync(file, cancellationToken)));
        }
        Mails = mails;
    }
}

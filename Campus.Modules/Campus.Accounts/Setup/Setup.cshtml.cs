using Campus.Accounts.Password;
using Campus.Accounts.People;
using Campus.Accounts.SignIn;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Campus.Accounts.Setup;

/// <summary>Makes the first administrator with the code from the console; not there once one exists.</summary>
[OpenToAll("Before the first administrator nobody can sign in; the code is the key.")]
[EnableRateLimiting(RateLimits.SignIn)]
internal sealed class SetupModel(FirstAdministrator administrator, Passwords passwords, PasswordSignIn signIn) : PageModel
{
    private const string After = "/";

    [BindProperty]
    public SetupInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await administrator.ExistsAsync(cancellationToken) ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await administrator.ExistsAsync(cancellationToken))
        {
            return await SignInAsync(cancellationToken) ? LocalRedirect(After) : NotFound();
        }
        foreach (var problem in string.IsNullOrEmpty(Input.Password) ? [] : await passwords.ProblemsAsync(Input.Email, Input.Name, Input.Password))
        {
            ModelState.AddModelError("Input.Password", problem);
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var outcome = await CreateAsync(cancellationToken);
        if (outcome != SetupOutcome.AddressTaken && await SignInAsync(cancellationToken))
        {
            return LocalRedirect(After);
        }
        Explain(outcome);
        return Page();
    }

    private async Task<SetupOutcome> CreateAsync(CancellationToken cancellationToken)
    {
        var hash = await passwords.HashAsync(Input.Password, cancellationToken);
        var account = new NewAccount(Input.Email.Trim(), Input.Name.Trim()) { PasswordHash = hash, EmailConfirmed = true };
        return await administrator.CreateAsync(Input.Code, account, cancellationToken);
    }

    private void Explain(SetupOutcome outcome)
    {
        if (outcome == SetupOutcome.AddressTaken)
        {
            ModelState.AddModelError("Input.Email", "Dit e-mailadres heeft al een account. Kies een ander adres.");
        }
        else
        {
            ModelState.AddModelError("Input.Code", "Deze code is niet goed of niet meer geldig. Start de campus opnieuw voor een nieuwe code.");
        }
    }

    // Also for a form that was sent twice: the second finds the administrator that the first one made.
    private async Task<bool> SignInAsync(CancellationToken cancellationToken) =>
        ModelState.IsValid
        && await signIn.SignInAsync(Input.Email.Trim(), Input.Password, remember: false, cancellationToken) == SignInOutcome.SignedIn;
}

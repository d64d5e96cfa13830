using System.Text;

namespace Campus.Xapi;

/// <summary>
/// Makes keys for learning content that runs in a learner's browser: so that what everybody can read there never holds a
/// key for all. What such a key sends is kept, and counts for nobody's progress.
/// </summary>
public interface ILaunchKeys
{
    /// <summary>Makes a key for one learner and one activity.</summary>
    /// <param name="account">The account name of the learner, as in <see cref="Statement.Actor"/>.</param>
    /// <param name="activity">The IRI of the activity; what begins with it and goes on after <c>/</c>, <c>#</c> or <c>?</c> is part of it.</param>
    /// <param name="registration">The registration that all that is sent must name; null when none is asked.</param>
    /// <param name="lifetime">How long it works; a day at most.</param>
    LaunchKey Make(string account, string activity, Guid? registration, TimeSpan lifetime);
}

/// <summary>A key for content, with which it signs in to <c>/xapi</c> by HTTP Basic.</summary>
/// <param name="Key">The name to sign in with.</param>
/// <param name="Secret">The password; whoever has it may do what the key allows.</param>
/// <param name="ExpiresUtc">When it stops working.</param>
public sealed record LaunchKey(string Key, string Secret, DateTime ExpiresUtc)
{
    /// <summary>The value of the header <c>Authorization</c>.</summary>
    public string Authorization => $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Key}:{Secret}"))}";
}

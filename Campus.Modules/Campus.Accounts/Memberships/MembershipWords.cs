using Campus.Accounts.Data;
using Campus.Platform;

namespace Campus.Accounts.Memberships;

/// <summary>The words for memberships.</summary>
internal static class MembershipWords
{
    public static string Of(MembershipRole role) => role == MembershipRole.Coordinator ? "Coördinator" : "Medewerker";

    public static string Of(Verification verification) => verification switch
    {
        Verification.Invitation => "Uitnodiging",
        Verification.MailDomain => "Maildomein",
        _ => "Beheerder",
    };
}

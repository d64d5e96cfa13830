using System.Security.Cryptography;
using System.Text;
using Campus.Contents;
using Campus.Platform;

namespace Campus.Editorial.Recipes;

/// <summary>Tells whether a plan is still the one that somebody read: what would happen, and to what as it is now.</summary>
internal static class PlanMark
{
    public static string Of(RecipePlan plan)
    {
        var text = new StringBuilder();
        foreach (var change in plan.Changes)
        {
            text.Append(change.Outcome).Append('\n').Append(change.Subject).Append('\n').Append(change.JsonPath).Append('\n').Append(change.Message).Append('\n');
            foreach (var difference in change.Differences ?? [])
            {
                text.Append(difference.Place).Append('\n').Append(difference.Before).Append('\n');
            }
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}

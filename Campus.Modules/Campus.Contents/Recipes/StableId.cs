using System.Security.Cryptography;
using System.Text;

namespace Campus.Contents.Recipes;

/// <summary>
/// Ids in Orchard's alphabet that follow from what they are for. A recipe's <c>uuid()</c> becomes one, from the whole
/// text of the file and the place in it: the same file imported twice means the same items, an edited file new ones.
/// </summary>
internal static class StableId
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    public static string Of(params ReadOnlySpan<string> purpose)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', purpose)));
        return string.Create(26, hash, (id, bytes) =>
        {
            for (var index = 0; index < id.Length; index++)
            {
                id[index] = Alphabet[bytes[index] & 31];
            }
            // Every id that Orchard makes starts with a 4.
            id[0] = '4';
        });
    }
}

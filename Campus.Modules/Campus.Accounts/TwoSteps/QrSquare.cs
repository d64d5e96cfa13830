using System.Text;
using QRCoder;

namespace Campus.Accounts.TwoSteps;

/// <summary>A QR code as the path of a drawing: no image to fetch, and sharp at every size.</summary>
/// <param name="Side">How many squares it is wide, with the white around it.</param>
/// <param name="Path">The dark squares.</param>
internal sealed record QrSquare(int Side, string Path)
{
    public static QrSquare Of(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Length; x++)
            {
                if (rows[y][x])
                {
                    path.Append('M').Append(x).Append(' ').Append(y).Append("h1v1h-1z");
                }
            }
        }
        return new QrSquare(rows.Count, path.ToString());
    }
}

using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Campus.HttpTests.Media;

/// <summary>Small PDF documents, written by hand so that a test can say exactly what stands where.</summary>
internal static class PdfSamples
{
    /// <summary>A document with a plain table; <paramref name="start"/> bytes stand before it in the file.</summary>
    public static byte[] Plain(int start, string inside = "", int pages = 1, params string[] more)
    {
        var kids = string.Join(' ', Enumerable.Range(0, pages).Select(page => $"{3 + page} 0 R"));
        List<string> objects = [$"<</Type/Catalog/Pages 2 0 R{inside}>>", $"<</Type/Pages/Count {pages}/Kids[{kids}]>>"];
        objects.AddRange(Enumerable.Repeat("<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>", pages));
        objects.AddRange(more);
        var (body, at) = Body(objects, start);
        var table = start + body.Length;
        body.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        at.ForEach(place => body.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n"));
        body.Append(CultureInfo.InvariantCulture, $"trailer<</Size {objects.Count + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n");
        return Samples.Latin(body.ToString());
    }

    /// <summary>A document whose catalogue stands in a packed stream, where no search through the bytes finds it (ISO 32000-1, 7.5.7).</summary>
    public static byte[] Packed(string inside)
    {
        string[] hidden = [$"<</Type/Catalog/Pages 2 0 R{inside}>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"];
        var (index, packed) = Pack(hidden);
        List<byte> file = [.. "%PDF-1.5\n"u8];
        var stream = file.Count;
        file.AddRange(Samples.Latin($"4 0 obj<</Type/ObjStm/N {hidden.Length}/First {index}/Filter/FlateDecode/Length {packed.Length}>>stream\n"));
        file.AddRange(packed);
        file.AddRange("\nendstream endobj\n"u8.ToArray());
        var table = file.Count;
        byte[] rows = [.. Row(0, 0, 255), .. Row(2, 4, 0), .. Row(2, 4, 1), .. Row(2, 4, 2), .. Row(1, stream, 0), .. Row(1, table, 0)];
        file.AddRange(Samples.Latin($"5 0 obj<</Type/XRef/Size 6/W[1 4 1]/Root 1 0 R/Length {rows.Length}>>stream\n"));
        file.AddRange(rows);
        file.AddRange(Samples.Latin($"\nendstream endobj\nstartxref\n{table}\n%%EOF\n"));
        return [.. file];
    }

    /// <summary>A document for old and new readers at once: only the second table knows the packed object (7.5.8.4).</summary>
    public static byte[] Hybrid(string hidden)
    {
        string[] objects = ["<</Type/Catalog/Pages 2 0 R/OpenAction 5 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"];
        var (body, at) = Body(objects, 0);
        List<byte> file = [.. Samples.Latin(body.ToString())];
        var (index, packed) = Pack([hidden], first: 5);
        var stream = file.Count;
        file.AddRange(Samples.Latin($"4 0 obj<</Type/ObjStm/N 1/First {index}/Filter/FlateDecode/Length {packed.Length}>>stream\n"));
        file.AddRange(packed);
        file.AddRange("\nendstream endobj\n"u8.ToArray());
        var second = file.Count;
        byte[] rows = Row(2, 4, 0);
        file.AddRange(Samples.Latin($"6 0 obj<</Type/XRef/Size 7/Index[5 1]/W[1 4 1]/Root 1 0 R/Length {rows.Length}>>stream\n"));
        file.AddRange(rows);
        file.AddRange("\nendstream endobj\n"u8.ToArray());
        var table = file.Count;
        var places = at.Append(stream).ToList();
        file.AddRange(Samples.Latin(
            $"xref\n0 7\n0000000000 65535 f \n{string.Concat(places.Select(place => string.Create(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n")))}"
            + $"0000000000 65535 f \n{second:D10} 00000 n \ntrailer<</Size 7/Root 1 0 R/XRefStm {second}>>\nstartxref\n{table}\n%%EOF\n"));
        return [.. file];
    }

    private static (StringBuilder Body, List<int> At) Body(IEnumerable<string> objects, int start)
    {
        var body = new StringBuilder("%PDF-1.5\n");
        List<int> at = [];
        foreach (var text in objects)
        {
            at.Add(start + body.Length);
            body.Append(CultureInfo.InvariantCulture, $"{at.Count} 0 obj\n{text}\nendobj\n");
        }
        return (body, at);
    }

    private static (int First, byte[] Bytes) Pack(string[] objects, int first = 1)
    {
        var (index, body) = (new StringBuilder(), new StringBuilder());
        foreach (var (number, text) in objects.Index())
        {
            index.Append(CultureInfo.InvariantCulture, $"{first + number} {body.Length} ");
            body.Append(text).Append(' ');
        }
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zlib.Write(Samples.Latin(index.ToString() + body));
        }
        return (index.Length, packed.ToArray());
    }

    private static byte[] Row(byte kind, int place, byte last) => [kind, (byte)(place >> 24), (byte)(place >> 16), (byte)(place >> 8), (byte)place, last];
}

using System.Text;
using Campus.Xapi.Beheer.Statements;

namespace Campus.Xapi.Beheer.Export;

/// <summary>
/// One statement on a line, as the store keeps it; people are left out where the reader may not know them.
/// </summary>
internal sealed class JsonLinesExport : IExportFormat
{
    public string ContentType => "application/jsonl; charset=utf-8";

    public ReadOnlyMemory<byte> Start() => default;

    public ReadOnlyMemory<byte> Lines(IReadOnlyList<StatementView> statements)
    {
        var text = new StringBuilder();
        foreach (var statement in statements)
        {
            text.Append(statement.Json).Append('\n');
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}

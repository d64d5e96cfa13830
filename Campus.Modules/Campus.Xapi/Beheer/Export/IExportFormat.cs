using Campus.Xapi.Beheer.Statements;

namespace Campus.Xapi.Beheer.Export;

/// <summary>A kind of file with statements, written piece by piece.</summary>
internal interface IExportFormat
{
    string ContentType { get; }

    /// <summary>What stands at the start of the file.</summary>
    ReadOnlyMemory<byte> Start();

    /// <summary>Some more statements.</summary>
    ReadOnlyMemory<byte> Lines(IReadOnlyList<StatementView> statements);
}

using Campus.Contents;
using Campus.TestKit;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.HttpTests.Editorial.Visual;

/// <summary>What somebody sees in the visual editor is what a learner sees on the page.</summary>
public sealed class VisualEditorTests(SharedCampus shared)
{
    private static readonly int Batches = TestRun.IsLong ? 200 : 1;
    private static readonly int BatchSize = TestRun.IsLong ? 5000 : 3000;

    private const int Size = 50;

    // The plain run says the same of the same commit every time; the long form looks for what nobody thought of.
    private static readonly Rnd Same = new(20_261_129);

    private IMarkdownText Markdown => shared.Campus.Services.GetRequiredService<IMarkdownText>();

    [Fact]
    public async Task Any_document_that_the_editor_holds_is_shown_on_the_page_with_the_same_text_and_structure()
    {
        for (var batch = 0; batch < Batches; batch++)
        {
            await Difference.ShouldNotBeAsync(Markdown, TestRun.IsLong ? AnyDocument.Documents.Sample(BatchSize) : AnyDocument.Documents.Sample(BatchSize, Same, Size));
        }
    }
}

using System.Text.RegularExpressions;

namespace Campus.Editorial.Versions;

/// <summary>What happened to a stretch of text.</summary>
internal enum TextChange
{
    Same,
    Removed,
    Added,
}

/// <summary>A stretch of text and what happened to it.</summary>
internal sealed record TextPiece(TextChange Change, string Text);

/// <summary>
/// Compares two texts word by word with Myers' algorithm: the fewest words that must go or come. What is the same in
/// both with what was removed is the first text; with what was added, the second.
/// </summary>
internal static partial class TextDiff
{
    // Beyond this many changed words the two texts have little in common, and looking on would only take time.
    private const int MostChanges = 1200;

    public static IReadOnlyList<TextPiece> Compare(string before, string after)
    {
        string[] left = [.. Words().Matches(before).Select(match => match.Value)];
        string[] right = [.. Words().Matches(after).Select(match => match.Value)];
        var start = 0;
        while (start < left.Length && start < right.Length && left[start] == right[start])
        {
            start++;
        }
        var end = 0;
        while (end < left.Length - start && end < right.Length - start && left[^(end + 1)] == right[^(end + 1)])
        {
            end++;
        }
        PieceList pieces = new();
        pieces.Add(TextChange.Same, left[..start]);
        Middle(pieces, left[start..^end], right[start..^end]);
        pieces.Add(TextChange.Same, left[^end..]);
        return pieces.Done();
    }

    private static void Middle(PieceList pieces, string[] left, string[] right)
    {
        if (left.Length == 0 || right.Length == 0 || Trace(left, right) is not { } trace)
        {
            pieces.Add(TextChange.Removed, left);
            pieces.Add(TextChange.Added, right);
            return;
        }
        foreach (var (change, word) in Backtrack(trace, left, right))
        {
            pieces.Add(change, [word]);
        }
    }

    // For every number of changes: how far the best path gets on each diagonal. Null when it takes too many.
    private static List<int[]>? Trace(string[] left, string[] right)
    {
        var most = Math.Min(left.Length + right.Length, MostChanges);
        var reach = new int[(2 * most) + 3];
        List<int[]> trace = [];
        for (var changes = 0; changes <= most; changes++)
        {
            trace.Add(reach[(most - changes + 1)..(most + changes + 2)]);
            for (var diagonal = -changes; diagonal <= changes; diagonal += 2)
            {
                var at = diagonal + most + 1;
                var x = diagonal == -changes || (diagonal != changes && reach[at - 1] < reach[at + 1]) ? reach[at + 1] : reach[at - 1] + 1;
                var y = x - diagonal;
                while (x < left.Length && y < right.Length && left[x] == right[y])
                {
                    x++;
                    y++;
                }
                reach[at] = x;
                if (x >= left.Length && y >= right.Length)
                {
                    return trace;
                }
            }
        }
        return null;
    }

    private static List<(TextChange Change, string Word)> Backtrack(List<int[]> trace, string[] left, string[] right)
    {
        List<(TextChange, string)> steps = [];
        var (x, y) = (left.Length, right.Length);
        for (var changes = trace.Count - 1; changes >= 0; changes--)
        {
            var diagonal = x - y;
            var down = changes == 0 || diagonal == -changes
                || (diagonal != changes && Reach(trace[changes], changes, diagonal - 1) < Reach(trace[changes], changes, diagonal + 1));
            var fromX = changes == 0 ? 0 : Reach(trace[changes], changes, down ? diagonal + 1 : diagonal - 1);
            var fromY = changes == 0 ? 0 : fromX - (down ? diagonal + 1 : diagonal - 1);
            while (x > fromX && y > fromY)
            {
                steps.Add((TextChange.Same, left[--x]));
                y--;
            }
            if (changes > 0)
            {
                steps.Add(down ? (TextChange.Added, right[--y]) : (TextChange.Removed, left[--x]));
            }
        }
        steps.Reverse();
        return steps;
    }

    // A row holds the diagonals from -changes to changes, as they were before this number of changes was tried.
    private static int Reach(int[] row, int changes, int diagonal) =>
        diagonal + changes >= 0 && diagonal + changes < row.Length ? row[diagonal + changes] : -1;

    private sealed class PieceList
    {
        private readonly List<TextPiece> pieces = [];
        private readonly List<string> removed = [];
        private readonly List<string> added = [];

        public void Add(TextChange change, string[] words)
        {
            if (change == TextChange.Same && removed.Count > 0 && added.Count > 0 && words is [var only] && string.IsNullOrWhiteSpace(only))
            {
                // Two words that changed read better as one stretch than as two with a space between them.
                removed.Add(only);
                added.Add(only);
                return;
            }
            if (change == TextChange.Same && words.Length > 0)
            {
                Flush();
                pieces.Add(new(TextChange.Same, string.Concat(words)));
                return;
            }
            (change == TextChange.Removed ? removed : added).AddRange(words);
        }

        public List<TextPiece> Done()
        {
            Flush();
            List<TextPiece> joined = [];
            foreach (var piece in pieces)
            {
                if (joined.Count > 0 && joined[^1].Change == piece.Change)
                {
                    joined[^1] = new(piece.Change, joined[^1].Text + piece.Text);
                }
                else
                {
                    joined.Add(piece);
                }
            }
            return joined;
        }

        private void Flush()
        {
            var space = removed.Count > 1 && added.Count > 1 && removed[^1] == added[^1] && string.IsNullOrWhiteSpace(removed[^1]) ? removed[^1] : "";
            Flush(TextChange.Removed, removed, space);
            Flush(TextChange.Added, added, space);
            if (space.Length > 0)
            {
                pieces.Add(new(TextChange.Same, space));
            }
        }

        private void Flush(TextChange change, List<string> words, string except)
        {
            var text = string.Concat(words);
            if (text.Length > except.Length)
            {
                pieces.Add(new(change, text[..^except.Length]));
            }
            words.Clear();
        }
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]", RegexOptions.NonBacktracking)]
    private static partial Regex Words();
}

using Campus.Benchmarks;

// Children of this same program are the yardsticks: they run apart from the load, as the campus does.
return args switch
{
    ["bare-view", var html, var port] => await BareView.RunAsync(html, int.Parse(port)),
    ["bare-commit", var store, var port] => await BareCommit.RunAsync(store, int.Parse(port)),
    ["pages" or "statements" or "queries", ..] and { Length: <= 2 } => await Table.PrintAsync(args[0], args.ElementAtOrDefault(1)),
    _ => throw new ArgumentException("usage: Campus.Benchmarks pages|statements|queries [published campus folder]"),
};

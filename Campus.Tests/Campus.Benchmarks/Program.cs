using Campus.Benchmarks;

// Children of this same program are the yardsticks: they run apart from the load, as the campus does.
return args switch
{
    ["bare-view", var html, var port] => await BareView.RunAsync(html, int.Parse(port)),
    ["bare-commit", var file, var port] => await BareCommit.RunAsync(file, int.Parse(port)),
    [] or [_] => await Table.PrintAsync(args.FirstOrDefault()),
    _ => throw new ArgumentException("usage: Campus.Benchmarks [published campus folder]"),
};

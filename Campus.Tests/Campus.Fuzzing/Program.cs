using Campus.Fuzzing;

return args switch
{
    ["run", var minutes] => Supervisor.Run(double.Parse(minutes), ""),
    ["run", var minutes, var only] => Supervisor.Run(double.Parse(minutes), only),
    ["keep"] => Supervisor.Keep(),
    ["repeat", var target, var file] => Session.Repeat(target, file),
    // Children of this same program run on code that tells where it went, so that one that dies takes nothing along.
    ["child", var until, var only] => Session.Run(new DateTimeOffset(long.Parse(until), TimeSpan.Zero), only),
    ["distil"] => Distillation.Run(),
    _ => throw new ArgumentException("usage: Campus.Fuzzing run MINUTES [TARGET] | keep | repeat TARGET FILE"),
};

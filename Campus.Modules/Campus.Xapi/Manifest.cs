using Campus.Platform;

[assembly: Module(Name = "Campus.Xapi", Description = "The learning record store.")]

using Campus.Platform;

[assembly: Module(Name = "Campus.Xapi", Title = "Leerdata", Description = "The learning record store.")]

using Campus.Platform;

[assembly: Module(Name = "Campus.Contents", Title = "Inhoud", Description = "Content types, items and their versions, fields, recipes, display.")]

using Campus.Platform;

[assembly: Module(Name = "Campus.Contents", Description = "Content types, items and their versions, recipes, publishing.")]

using Campus.Platform;

[assembly: Module(Name = "Campus.Media", Title = "Media", Description = "The media library: files, folders, renditions, where they are used.")]

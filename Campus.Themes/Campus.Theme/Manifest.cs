using Campus.Platform;

[assembly: Module(Name = "Campus.Theme", Title = "Vormgeving", Description = "Layout, components as tag helpers, styles, scripts, fonts and icons.")]

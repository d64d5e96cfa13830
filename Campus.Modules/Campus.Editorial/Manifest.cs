using Campus.Platform;

[assembly: Module(Name = "Campus.Editorial", Title = "Redactie", Description = "The editor, publishing, versions, planning, types, menus, taxonomies: what editors do in beheer.")]

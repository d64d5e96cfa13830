using Campus.Platform;

[assembly: Module(Name = "Campus.Accounts", Title = "Mensen en rollen", Description = "People, sign-in, roles, organisations.")]

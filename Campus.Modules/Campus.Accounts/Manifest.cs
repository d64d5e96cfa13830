using Campus.Platform;

[assembly: Module(Name = "Campus.Accounts", Description = "People, sign-in, roles, organisations.")]

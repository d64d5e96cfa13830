using Campus.Platform;

[assembly: Module(Name = "Campus.Mail", Title = "Post", Description = "Mail from the outbox to SMTP or, in Development, to files.")]

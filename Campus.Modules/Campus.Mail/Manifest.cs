using Campus.Platform;

[assembly: Module(Name = "Campus.Mail", Description = "Mail from the outbox to SMTP or, in Development, to files.")]

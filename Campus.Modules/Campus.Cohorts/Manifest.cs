using Campus.Platform;

[assembly: Module(
    Name = "Campus.Cohorts", Title = "Groepen",
    Description = "Open and in-company groups: seats, waiting lists, meetings.")]

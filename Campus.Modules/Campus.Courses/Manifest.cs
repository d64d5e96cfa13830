using Campus.Platform;

[assembly: Module(Name = "Campus.Courses", Description = "The course tree, the player, questions, conversation simulations, progress.")]

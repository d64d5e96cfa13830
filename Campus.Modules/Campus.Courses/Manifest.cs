using Campus.Platform;

[assembly: Module(Name = "Campus.Courses", Title = "Cursussen", Description = "The course tree, the player, questions, conversation simulations, progress.")]

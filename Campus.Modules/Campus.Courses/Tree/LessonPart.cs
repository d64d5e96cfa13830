using Campus.Contents;

namespace Campus.Courses.Tree;

/// <summary>The part of a lesson, as its editor fills it in.</summary>
internal sealed record LessonPart(
    NumericField? Minutes = null, TextField? MoveOn = null, NumericField? MasteryScore = null, BooleanField? Required = null);

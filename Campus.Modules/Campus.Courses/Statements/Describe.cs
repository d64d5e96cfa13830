using System.Text.Json.Nodes;
using Campus.Courses.Kinds;
using Campus.Courses.Tree;

namespace Campus.Courses.Statements;

/// <summary>A course and what it is made of as xAPI activities.</summary>
internal static class Describe
{
    public static JsonObject Course(Iris iris, Course course) => Things.Of(iris.Of(course), ActivityTypes.Course, course.Title);

    public static JsonObject Module(Iris iris, Course course, CourseModule module) =>
        Things.Of(iris.Of(course, module), ActivityTypes.Block, module.Title);

    public static JsonObject Lesson(Iris iris, Course course, Lesson lesson) =>
        Things.Of(iris.Of(course, lesson), ActivityTypes.Lesson, lesson.Title);

    public static JsonObject Activity(Iris iris, Course course, ActivityPlace place) =>
        place.Activity.Describe(iris.NamesOf(course, place));
}

using Campus.Contents;
using Campus.Courses.Activities;
using Campus.Courses.Beheer;
using Campus.Courses.Catalogue;
using Campus.Courses.CoursePage;
using Campus.Courses.Data;
using Campus.Courses.Enrol;
using Campus.Courses.Enrolments;
using Campus.Courses.Mine;
using Campus.Courses.NewVersion;
using Campus.Courses.Player;
using Campus.Courses.Rebuild;
using Campus.Courses.Statements;
using Campus.Courses.Tree;
using Campus.Platform;
using Campus.Xapi;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Courses;

/// <summary>What this module answers to the questions every module is asked.</summary>
public sealed class Startup : StartupBase
{
    private const string DefaultHomePage = "https://participatiecampus.nl";

    /// <inheritdoc/>
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(new Iris(configuration["Campus:HomePage"] ?? DefaultHomePage));
        services.AddSingleton<Mint>().AddSingleton<ActReader>();
        services.AddSingleton<CourseCache>().AddScoped<CourseLibrary>();
        services.AddSingleton<CatalogueCache>().AddScoped<CourseCatalogue>().AddScoped<CourseIndexing>();
        services.AddScoped<IDomainEventHandler<ContentPublished>>(provider => provider.GetRequiredService<CourseIndexing>());
        services.AddScoped<IDomainEventHandler<ContentUnpublished>>(provider => provider.GetRequiredService<CourseIndexing>());
        services.AddScoped<EnrolmentProjection>().AddScoped<SuccessorProjection>();
        services.AddScoped<WithdrawalProjection>().AddScoped<ActProjection>();
        services.AddScoped<IDomainEventHandler<StatementsStored>, ProgressProjection>();
        services.AddSingleton<IContentHandler, CoursePathHandler>();
        services.AddScoped<IContentAddress, CourseAddress>().AddScoped<ISitemapSource, CoursePages>();
        services.AddScoped<Enrolling>().AddScoped<IEnrolments, StoredEnrolments>().AddScoped<ICourses, StoredCourses>();
        services.AddScoped<AccessRules>().AddScoped<MyCourses>().AddScoped<StandingReader>();
        services.AddScoped<Acting>().AddScoped<GoingOn>();
        services.AddNewVersion().AddCourseBuilder().AddActivities();
        services.AddScoped<ICampusCommand, ProgressCommand>().AddScoped<ICampusCommand, CoursesCommand>();
    }

    /// <inheritdoc/>
    public override IEnumerable<MenuItem> Menu =>
    [
        new(MenuPlace.Main, "Leeraanbod", "/cursussen", Permission.ViewContent.Name, 10),
        new(MenuPlace.Main, "Mijn leerpad", "/mijn", CoursePermissions.TakeCourses.Name, 20),
    ];

    /// <inheritdoc/>
    public override IEnumerable<Permission> Permissions => [CoursePermissions.EnrolInCourses, CoursePermissions.TakeCourses];

    /// <inheritdoc/>
    public override void Tables(ModelBuilder model) => CourseTables.Configure(model);

    /// <inheritdoc/>
    public override IEnumerable<Type> PersonalData => [typeof(LearningOfPerson)];

    /// <inheritdoc/>
    public override IEnumerable<Type> Erasing => [typeof(ErasedLearner)];

    /// <inheritdoc/>
    public override IEnumerable<Type> BackgroundWork => [typeof(ModuleUpkeep)];
}

using Campus.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.StorageTests.Platform;

/// <summary>A start reads the model of the database from code that was written beforehand: it is the model of today's modules.</summary>
public sealed class CompiledModelTests
{
    [Theory, Both]
    public async Task The_compiled_model_is_that_of_today(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, migrate: false);
        await using var scope = database.Machine().CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CampusDb>();
        db.Model.GetType().Name.ShouldBe("CampusDbModel", "run Campus.Database/add-migration.sh");

        Describe(db.Model).ShouldBe(Describe(Built(db)), "run Campus.Database/add-migration.sh");
    }

    private static string Describe(IModel model) => model.ToDebugString(MetadataDebugStringOptions.LongDefault);

    // The way it would be made without compiling it.
    private static IModel Built(CampusDb db)
    {
        var source = db.GetService<IModelSource>();
        return source.GetModel(db, db.GetService<ModelCreationDependencies>(), designTime: false);
    }
}

using System.Reflection;
using System.Text.Json.Nodes;
using Campus.Contents;
using Campus.Platform;
using Campus.TestKit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.StorageTests.Contents;

/// <summary>An empty campus with content only, its files and its editor: its own database, folder and recipes.</summary>
internal sealed class ContentCampus : IAsyncDisposable
{
    /// <summary>The modules that keep content.</summary>
    public static readonly StartupBase[] Modules = [new Campus.Contents.Startup(), new Campus.Media.Startup(), new Campus.Editorial.Startup()];

    private readonly TestDatabase database;
    private readonly ServiceProvider machine;

    private ContentCampus(TestDatabase database)
    {
        this.database = database;
        machine = Machine();
    }

    /// <summary>What modules above were told, oldest first.</summary>
    public List<string> News { get; } = [];

    /// <summary>The clock that the campus goes by.</summary>
    public TestClock Clock { get; } = new();

    /// <summary>Where recipes of this test stand.</summary>
    public string Folder { get; } = TestRun.NewFolder("recipes");

    public static async Task<ContentCampus> CreateAsync(DatabaseProvider provider) => new(await TestDatabase.CreateAsync(provider));

    /// <summary>Another process on the same database.</summary>
    public ServiceProvider Machine() => database.Machine(services =>
    {
        Modules.ToList().ForEach(module => module.ConfigureServices(services, new ConfigurationBuilder().Build()));
        services.AddSingleton(new CampusProgram(SourceTree.WebAssembly)).AddSingleton<TimeProvider>(Clock).AddSingleton(News).AddSingleton<IRolePermissions, NoRoles>();
        services.AddSingleton(DispatchProxy.Create<IMailbox, Nobody>())
            .AddSingleton(DispatchProxy.Create<ISiteAddress, Nobody>());
        services.AddScoped<IDomainEventHandler<ContentPublished>, Listener>();
        services.AddScoped<IDomainEventHandler<ContentUnpublished>, Listener>();
    });

    /// <summary>Works with one service in a scope of its own, as one request does.</summary>
    public async Task<T> WithAsync<TService, T>(Func<TService, Task<T>> work, ServiceProvider? on = null)
        where TService : notnull
    {
        await using var scope = (on ?? machine).CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task<T> ContentsAsync<T>(Func<IContentManager, Task<T>> work) => WithAsync(work);

    public Task ContentsAsync(Func<IContentManager, Task> work) => WithAsync<IContentManager, bool>(async contents =>
    {
        await work(contents);
        return true;
    });

    public Task<ContentItem?> GetAsync(string id, VersionOptions version = VersionOptions.Published) =>
        ContentsAsync(contents => contents.GetAsync(id, version));

    /// <summary>Writes a recipe with these steps.</summary>
    public string Recipe(params string[] steps) => Write("test.recipe.json", $$"""{ "name": "test", "steps": [ {{string.Join(",\n", steps)}} ] }""");

    public string Write(string name, string text)
    {
        var file = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }

    public Task<RecipePlan> PlanAsync(string file) => WithAsync<IRecipes, RecipePlan>(recipes => recipes.PlanAsync(file));

    public Task<RecipePlan> ApplyAsync(string file, RecipeOptions? options = null) =>
        WithAsync<IRecipes, RecipePlan>(recipes => recipes.ApplyAsync(file, options ?? new RecipeOptions()));

    /// <summary>Applies steps and expects that nothing is refused.</summary>
    public async Task<RecipePlan> ApplyStepsAsync(params string[] steps)
    {
        var plan = await ApplyAsync(Recipe(steps));
        plan.Changes.Where(change => change.Outcome == RecipeOutcome.Refused).ShouldBeEmpty();
        return plan;
    }

    public async Task<string> ExportAsync(string name = "export")
    {
        var folder = Path.Combine(Folder, name);
        await WithAsync<IRecipes, bool>(async recipes =>
        {
            await recipes.ExportAsync(folder, new RecipeOptions());
            return true;
        });
        return folder;
    }

    public async Task<JsonArray> ExportedStepsAsync()
    {
        var text = await File.ReadAllTextAsync(Path.Combine(await ExportAsync(), "Recipe.json"));
        return (JsonArray)JsonNode.Parse(text)!["steps"]!;
    }

    public async Task<JsonObject> ExportedStepAsync(string name) =>
        (JsonObject)(await ExportedStepsAsync()).Single(step => step!["name"]!.ToString() == name)!;

    public ValueTask DisposeAsync() => database.DisposeAsync();

    // Without the module of accounts there are no people, and no roles they could have.
    private sealed class NoRoles : IRolePermissions
    {
        public ValueTask<IReadOnlyDictionary<string, IReadOnlySet<string>>> ByRoleAsync(CancellationToken cancellationToken = default) =>
            new(new Dictionary<string, IReadOnlySet<string>>());
    }

    private sealed class Listener(List<string> news) : IDomainEventHandler<ContentPublished>, IDomainEventHandler<ContentUnpublished>
    {
        public Task HandleAsync(ContentPublished happened, CancellationToken cancellationToken) => Note($"published {happened.Item.ContentItemId}");

        public Task HandleAsync(ContentUnpublished happened, CancellationToken cancellationToken) => Note($"unpublished {happened.ContentItemId}");

        private Task Note(string line)
        {
            news.Add(line);
            return Task.CompletedTask;
        }
    }
}

using System.Reflection;

namespace Campus.Platform;

/// <summary>The modules of this campus in layer order. A singleton, made once by the host.</summary>
public sealed class ModuleCatalog
{
    /// <summary>Reads the manifest and makes the <c>Startup</c> of each assembly.</summary>
    /// <param name="assemblies">Module assemblies, lowest layer first.</param>
    /// <exception cref="InvalidOperationException">An assembly has no manifest or not exactly one startup.</exception>
    public ModuleCatalog(IEnumerable<Assembly> assemblies)
    {
        Modules = [.. assemblies.Select(Read)];
    }

    /// <summary>All modules, lowest layer first.</summary>
    public IReadOnlyList<Module> Modules { get; }

    private static Module Read(Assembly assembly)
    {
        var manifest = assembly.GetCustomAttribute<ModuleAttribute>()
            ?? throw new InvalidOperationException($"{assembly.GetName().Name} has no Manifest.cs with [assembly: Module].");
        var startups = assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(StartupBase)) && !type.IsAbstract).ToList();
        if (startups is not [var startup])
        {
            throw new InvalidOperationException($"{manifest.Name} has {startups.Count} startups; a module has one.");
        }
        return new Module(manifest.Name, manifest.Title ?? manifest.Name, assembly, (StartupBase)Activator.CreateInstance(startup)!);
    }
}

/// <summary>One module: its manifest, its assembly and its answers.</summary>
public sealed record Module(string Name, string Title, Assembly Assembly, StartupBase Startup);

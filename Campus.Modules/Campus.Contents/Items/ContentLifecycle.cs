using Microsoft.Extensions.DependencyInjection;

namespace Campus.Contents.Items;

/// <summary>Calls the handlers of all modules, in order on the way in and in reverse on the way out.</summary>
internal sealed class ContentLifecycle(IServiceProvider services, IContentDefinitionManager definitions)
{
    // Handlers may ask for the content manager, so they are made at first use and not with it.
    private IContentHandler[]? handlers;

    public async Task<ContentContext> ContextAsync(
        ContentItem item, CancellationToken cancellationToken, bool publishing = false, bool noActiveVersionLeft = false,
        bool importing = false) =>
        new(item, await definitions.GetTypeDefinitionAsync(item.ContentType, cancellationToken), cancellationToken)
        {
            Publishing = publishing,
            NoActiveVersionLeft = noActiveVersionLeft,
            Importing = importing,
        };

    public async Task BeforeAsync(ContentContext context, Func<IContentHandler, ContentContext, Task> step)
    {
        foreach (var handler in Handlers())
        {
            await step(handler, context);
        }
    }

    public async Task AfterAsync(ContentContext context, Func<IContentHandler, ContentContext, Task> step)
    {
        foreach (var handler in Handlers().Reverse())
        {
            await step(handler, context);
        }
    }

    /// <summary>Lets derived data be worked out and then asks what is wrong.</summary>
    public async Task UpdateAndValidateAsync(ContentContext context)
    {
        await BeforeAsync(context, (handler, step) => handler.UpdatingAsync(step));
        await AfterAsync(context, (handler, step) => handler.UpdatedAsync(step));
        await BeforeAsync(context, (handler, step) => handler.ValidatingAsync(step));
        await AfterAsync(context, (handler, step) => handler.ValidatedAsync(step));
    }

    private IContentHandler[] Handlers() => handlers ??= [.. services.GetServices<IContentHandler>()];
}

using Campus.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Contents.Fields.Pickers;

/// <summary>What finds choices as somebody types, for fields that refer to something.</summary>
internal static class PickerServices
{
    public static IServiceCollection AddPickers(this IServiceCollection services) => services
        .AddScoped<ContentChoices>().AddScoped<TermChoices>();

    public static void MapPickers(this IEndpointRouteBuilder routes)
    {
        var choices = routes.MapGroup("/beheer/kiezen")
            .WithMetadata(new RequirePermissionAttribute(ContentPermissions.EditOwnContent.Name))
            .DisableCookieRedirect();
        choices.MapGet("/inhoud", ContentAsync);
        choices.MapGet("/vertalingen", SetsAsync);
        choices.MapGet("/paginas", PagesAsync);
        choices.MapGet("/termen", TermsAsync);
        choices.MapGet("/mensen", PeopleAsync);
    }

    private static async Task<Ok<IReadOnlyList<Choice>>> ContentAsync(
        ContentChoices choices, CancellationToken cancellationToken, string q = "", string[]? type = null) =>
        TypedResults.Ok(await choices.SearchAsync(q, type ?? [], cancellationToken));

    private static async Task<Ok<IReadOnlyList<Choice>>> SetsAsync(
        ContentChoices choices, CancellationToken cancellationToken, string q = "", string[]? type = null) =>
        TypedResults.Ok(await choices.SearchSetsAsync(q, type ?? [], cancellationToken));

    private static async Task<Ok<IReadOnlyList<Choice>>> PagesAsync(ContentChoices choices, CancellationToken cancellationToken, string q = "") =>
        TypedResults.Ok(await choices.SearchPagesAsync(q, cancellationToken));

    private static async Task<Ok<IEnumerable<Choice>>> TermsAsync(
        TermChoices terms, CancellationToken cancellationToken, string taxonomie = "", string q = "", bool bladen = false) =>
        TypedResults.Ok((await terms.AllAsync(taxonomie, bladen, cancellationToken))
            .Where(term => TermChoices.Matches(term, q)).Take(ContentChoices.Most));

    private static async Task<Ok<IEnumerable<Choice>>> PeopleAsync(
        IPeople people, CancellationToken cancellationToken, string q = "", string[]? rol = null) =>
        TypedResults.Ok((await people.SearchAsync(q, rol ?? [], ContentChoices.Most, cancellationToken))
            .Select(person => new Choice(person.Id, person.Name, person.Function)));
}

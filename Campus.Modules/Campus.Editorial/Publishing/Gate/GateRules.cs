using Campus.Contents;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Editorial.Publishing.Gate;

/// <summary>The rules that hold for content of every type.</summary>
internal static class GateRules
{
    public const string Invalid = "valid";
    public const string ImageText = "image-text";
    public const string ImageFileName = "image-file-name";
    public const string HeadingSkipped = "heading-skipped";
    public const string HeadingEmpty = "heading-empty";
    public const string HeadingDouble = "heading-double";
    public const string HeadingBold = "heading-bold";
    public const string LinkEmpty = "link-empty";
    public const string LinkVague = "link-vague";
    public const string LinkAddress = "link-address";
    public const string LinkAmbiguous = "link-ambiguous";
    public const string LinkDead = "link-dead";
    public const string TableHeader = "table-header";
    public const string Capitals = "capitals";
    public const string IdDouble = "id-double";
    public const string Reading = "reading";

    /// <summary>In the order in which the settings show them.</summary>
    public static IReadOnlyList<ContentRule> All { get; } =
    [
        new(ImageText, "Afbeeldingen hebben een alternatieve tekst", FindingSeverity.Blocking),
        new(ImageFileName, "De alternatieve tekst is geen bestandsnaam", FindingSeverity.Warning),
        new(HeadingSkipped, "Koppen slaan geen niveau over", FindingSeverity.Blocking),
        new(HeadingEmpty, "Koppen zijn niet leeg", FindingSeverity.Blocking),
        new(HeadingDouble, "Koppen in één tekst verschillen van elkaar", FindingSeverity.Warning),
        new(HeadingBold, "Een vette regel is geen kop", FindingSeverity.Warning),
        new(LinkEmpty, "Links hebben een tekst en een adres", FindingSeverity.Blocking),
        new(LinkVague, "De tekst van een link zegt waar die heen gaat", FindingSeverity.Blocking),
        new(LinkAddress, "De tekst van een link is geen webadres", FindingSeverity.Warning),
        new(LinkAmbiguous, "Links met dezelfde tekst gaan naar dezelfde plek", FindingSeverity.Warning),
        new(LinkDead, "Links binnen de site komen ergens uit", FindingSeverity.Blocking),
        new(TableHeader, "Tabellen hebben koppen", FindingSeverity.Blocking),
        new(Capitals, "Alinea’s staan niet helemaal in hoofdletters", FindingSeverity.Warning),
        new(IdDouble, "Elk kenmerk (id) komt één keer voor", FindingSeverity.Blocking),
        new(Reading, "Teksten zijn te lezen op taalniveau B1", FindingSeverity.Warning),
    ];

    public static IServiceCollection AddGate(this IServiceCollection services)
    {
        foreach (var rule in All)
        {
            services.AddSingleton(rule);
        }
        services.AddScoped<GateCheck>()
            .AddScoped<IPublicationGate>(provider => provider.GetRequiredService<GateCheck>());
        services.AddScoped<ContentWalk>().AddScoped<GateSettings>().AddScoped<FindingPlaces>()
            .AddScoped<InternalLinks>().AddScoped<HeadingsElsewhere>();
        services.AddScoped<IContentCheck, ValidationCheck>();
        services.AddScoped<IContentCheck, TextCheck>();
        services.AddScoped<IContentCheck, MediaCheck>();
        services.AddScoped<IContentCheck, LinkCheck>();
        return services;
    }
}

namespace Campus.Platform;

/// <summary>
/// A permission, as Orchard Core has it: holding any permission in <paramref name="ImpliedBy"/> grants this one.
/// </summary>
/// <param name="Name">The stable name that roles store, for example <c>EditContent</c>.</param>
/// <param name="Description">What a holder may do, in Dutch, for the roles page.</param>
/// <param name="ImpliedBy">Permissions that include this one.</param>
public sealed record Permission(string Name, string Description, params Permission[] ImpliedBy)
{
    /// <summary>Orchard's permission that includes every other one.</summary>
    public static Permission SiteOwner { get; } = new("SiteOwner", "Alles mogen");

    /// <summary>Seeing the pages under <c>/beheer</c>.</summary>
    public static Permission AccessAdminPanel { get; } = new("AccessAdminPanel", "Het beheer openen");

    /// <summary>Seeing the living page of components.</summary>
    public static Permission ViewComponents { get; } = new("ViewComponents", "De bouwstenen van de site bekijken");

    /// <summary>Seeing published content; what a visitor may do.</summary>
    public static Permission ViewContent { get; } = new("ViewContent", "Gepubliceerde inhoud bekijken");
}

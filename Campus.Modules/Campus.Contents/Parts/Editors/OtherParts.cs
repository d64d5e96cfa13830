using System.Text.Json.Nodes;

namespace Campus.Contents.Parts.Editors;

/// <summary>The path of the item on the site.</summary>
internal sealed class AutorouteEditor : IPartEditor
{
    public string PartName => "AutoroutePart";

    public string Label => "Webadres";

    public string View => "/Contents/Parts/Editors/_Autoroute.cshtml";

    public void Update(FieldInput input, JsonObject part)
    {
        input.WriteText(part, "Path");
        input.WriteFlag(part, "SetHomepage");
    }
}

/// <summary>What search engines and social media are told.</summary>
internal sealed class SeoMetaEditor : IPartEditor
{
    private static readonly string[] Keys = ["PageTitle", "MetaDescription", "MetaKeywords", "Canonical", "MetaRobots", "OpenGraphTitle", "OpenGraphDescription"];

    public string PartName => "SeoMetaPart";

    public string Label => "Zoekmachines";

    public string View => "/Contents/Parts/Editors/_SeoMeta.cshtml";

    public void Update(FieldInput input, JsonObject part)
    {
        foreach (var key in Keys)
        {
            input.WriteText(part, key);
        }
    }
}

/// <summary>Where an entry of a menu leads.</summary>
internal sealed class LinkMenuItemEditor : IPartEditor
{
    public string PartName => "LinkMenuItemPart";

    public string Label => "Link";

    public string View => "/Contents/Parts/Editors/_LinkMenuItem.cshtml";

    public void Update(FieldInput input, JsonObject part) => input.WriteText(part, "Url");
}

/// <summary>The kind of term that a taxonomy has.</summary>
internal sealed class TaxonomyEditor : IPartEditor
{
    public string PartName => "TaxonomyPart";

    public string Label => "Soort term";

    public string View => "/Contents/Parts/Editors/_Taxonomy.cshtml";

    public void Update(FieldInput input, JsonObject part) => input.WriteText(part, "TermContentType");
}

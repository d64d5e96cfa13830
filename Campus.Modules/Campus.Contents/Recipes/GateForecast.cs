namespace Campus.Contents.Recipes;

/// <summary>
/// Says in a plan what the gate would find. A recipe brings a whole site, of which no item can be left out, so applying
/// it is not stopped: whoever applies it read the plan (decision 15).
/// </summary>
internal sealed class GateForecast(IPublicationGate gate)
{
    public async Task TellAsync(RecipeRun run, CancellationToken cancellationToken)
    {
        foreach (var (step, imported) in run.Published)
        {
            var stops = await gate.StopsAsync(imported.Item, cancellationToken);
            run.Step = step.Name;
            foreach (var message in stops.Select(found => found.Message).Distinct(StringComparer.Ordinal))
            {
                step.Warn(
                    imported.Subject, imported.Path, $"dit komt op de site, maar de controle voor publiceren vindt: {message}");
            }
        }
        run.Step = null;
    }
}

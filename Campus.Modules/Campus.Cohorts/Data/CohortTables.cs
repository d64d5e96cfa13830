using Microsoft.EntityFrameworkCore;

namespace Campus.Cohorts.Data;

internal static class CohortTables
{
    public const int IdLength = 26;
    public const int NameLength = 255;
    public const int WordLength = 20;

    public static void Configure(ModelBuilder model)
    {
        CohortIndex.Configure(model);
        MeetingIndex.Configure(model);
        CohortTrainer.Configure(model);
        CohortState.Configure(model);
        ApplicationRow.Configure(model);
        SeatEventRow.Configure(model);
        DoneCommand.Configure(model);
        SeatPool.Configure(model);
    }
}

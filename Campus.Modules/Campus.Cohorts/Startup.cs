using Campus.Cohorts.Apply;
using Campus.Cohorts.Approvals;
using Campus.Cohorts.Booking;
using Campus.Cohorts.Calendar;
using Campus.Cohorts.Data;
using Campus.Cohorts.GroupPage;
using Campus.Cohorts.Groups;
using Campus.Cohorts.Mine;
using Campus.Cohorts.Notices;
using Campus.Cohorts.Types;
using Campus.Platform;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Cohorts;

/// <summary>What this module answers to the questions every module is asked.</summary>
public sealed class Startup : StartupBase
{
    /// <inheritdoc/>
    public override void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddBooking().AddCohortTypes();
        services.AddScoped<GroupList>().AddScoped<OneGroup>().AddScoped<Overlaps>().AddScoped<SeatForm>();
        services.AddScoped<RequestList>().AddScoped<ISlotSource, RequestsPiece>().AddScoped<ISlotSource, MyGroups>();
        services.AddScoped<IDomainEventHandler<SeatsChanged>, NoticeQueue>();
        services.AddScoped<IDomainEventHandler<MembershipEnded>, LeftOrganisation>();
        services.AddScoped<NoticeMails>().AddScoped<IOutboxHandler, NoticeDelivery>();
        services.AddScoped<ICampusCommand, GroupsCommand>();
    }

    /// <inheritdoc/>
    public override void Configure(IEndpointRouteBuilder routes) => routes.MapGroupCalendar();

    /// <inheritdoc/>
    public override IEnumerable<MenuItem> Menu =>
        [new(MenuPlace.Main, "Groepen", "/groepen", Permission.ViewContent.Name, 15)];

    /// <inheritdoc/>
    public override IEnumerable<Permission> Permissions =>
        [CohortPermissions.ManageCohorts, CohortPermissions.JoinCohorts];

    /// <inheritdoc/>
    public override void Tables(ModelBuilder model) => CohortTables.Configure(model);

    /// <inheritdoc/>
    public override IEnumerable<Type> PersonalData => [typeof(GroupsOfPerson)];

    /// <inheritdoc/>
    public override IEnumerable<Type> Erasing => [typeof(ErasedParticipant)];

    /// <inheritdoc/>
    public override IEnumerable<Type> BackgroundWork => [typeof(SeatSweep)];
}

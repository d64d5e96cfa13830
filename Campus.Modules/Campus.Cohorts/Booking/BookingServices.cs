using Microsoft.Extensions.DependencyInjection;

namespace Campus.Cohorts.Booking;

internal static class BookingServices
{
    /// <summary>The door to the seats, and what goes over them afterwards.</summary>
    public static IServiceCollection AddBooking(this IServiceCollection services) => services
        .AddSingleton<SeatGate>().AddScoped<SeatReader>().AddScoped<SeatBooking>().AddScoped<SeatVerification>();
}

using Microsoft.Extensions.DependencyInjection;
using Regulars.Commerce.Events;
using Regulars.Commerce.Intents;
using Regulars.Commerce.Syncing;
using Regulars.Platform.Clock;

namespace Regulars.Commerce;

/// <summary>The recurring work of commerce.</summary>
internal static class Schedule
{
    public static IReadOnlyList<Action<IServiceCollection>> All { get; } =
    [
        services => services.AddJob<SweepStores>("23 7 * * * ?"),
        services => services.AddJob<FindLostIntents>("41 3/10 * * * ?"),
        services => services.AddJob<LookAfterSubscriptions>("41 17 * * * ?"),
        services => services.AddJob<ForgetOldDeliveries>("0 40 3 * * ?"),
    ];
}

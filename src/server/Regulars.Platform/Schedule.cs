using Microsoft.Extensions.DependencyInjection;
using Regulars.Platform.Actions.Bulk;
using Regulars.Platform.Clock;
using Regulars.Platform.Feed;
using Regulars.Platform.Http;

namespace Regulars.Platform;

/// <summary>The platform's recurring work.</summary>
internal static class Schedule
{
    public static IReadOnlyList<Action<IServiceCollection>> All { get; } =
    [
        services => services.AddJob<ForgetOldFeed>("0 10 3 * * ?"),
        services => services.AddJob<ForgetOldAnswers>("0 20 3 * * ?"),
        services => services.AddJob<ForgetOldBulk>("0 50 3 * * ?"),
    ];
}

using Microsoft.Extensions.DependencyInjection;
using Regulars.Channels.Email.Fetching.Reconciling;
using Regulars.Platform.Clock;

namespace Regulars.Channels;

/// <summary>Channels' recurring work.</summary>
internal static class Schedule
{
    public static IReadOnlyList<Action<IServiceCollection>> All { get; } =
    [
        services => services.AddJob<CompareFolders>("0 7 * * * ?"),
    ];
}

using Microsoft.Extensions.DependencyInjection;
using Regulars.Channels.Email.Fetching.Reconciling;
using Regulars.Channels.Email.Signing;
using Regulars.Platform.Clock;

namespace Regulars.Channels;

/// <summary>The recurring work of channels.</summary>
internal static class Schedule
{
    public static IReadOnlyList<Action<IServiceCollection>> All { get; } =
    [
        services => services.AddJob<CheckSenderDomains>("0 40 3 * * ?"),
        services => services.AddJob<CompareFolders>("0 7 * * * ?"),
    ];
}

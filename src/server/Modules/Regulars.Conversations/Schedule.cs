using Microsoft.Extensions.DependencyInjection;
using Regulars.Conversations.Assigning;
using Regulars.Conversations.Watching;
using Regulars.Platform.Clock;

namespace Regulars.Conversations;

/// <summary>The recurring work of conversations.</summary>
internal static class Schedule
{
    public static IReadOnlyList<Action<IServiceCollection>> All { get; } =
    [
        services => services.AddJob<FindAgentsForWaiting>("17 * * * * ?"),
        services => services.AddJob<MailUnanswered>("0 4 * * * ?"),
    ];
}

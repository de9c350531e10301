using Microsoft.Extensions.DependencyInjection;
using Regulars.Platform.Clock;
using Regulars.Team.SigningIn;

namespace Regulars.Team;

/// <summary>Team's recurring work.</summary>
internal static class Schedule
{
    public static IReadOnlyList<Action<IServiceCollection>> All { get; } =
    [
        services => services.AddJob<ForgetOldSessions>("0 30 3 * * ?"),
    ];
}

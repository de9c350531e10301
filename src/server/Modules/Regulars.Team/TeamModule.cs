using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Regulars.Team;

/// <summary>The module's one public face.</summary>
public static class TeamModule
{
    public static WebApplicationBuilder AddTeam(this WebApplicationBuilder builder) => builder;

    public static void MapTeam(this RouteGroupBuilder api)
    {
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Regulars.Channels;

/// <summary>The module's one public face.</summary>
public static class ChannelsModule
{
    public static WebApplicationBuilder AddChannels(this WebApplicationBuilder builder) => builder;

    public static void MapChannels(this RouteGroupBuilder api)
    {
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Regulars.Conversations;

/// <summary>The module's one public face.</summary>
public static class ConversationsModule
{
    public static WebApplicationBuilder AddConversations(this WebApplicationBuilder builder) => builder;

    public static void MapConversations(this RouteGroupBuilder api)
    {
    }
}

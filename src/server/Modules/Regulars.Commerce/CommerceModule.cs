using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Regulars.Commerce;

/// <summary>The shop beside the conversation: stores and what was ordered there.</summary>
public static class CommerceModule
{
    public static WebApplicationBuilder AddCommerce(this WebApplicationBuilder builder)
    {
        builder.Services.AddValidation();
        return builder;
    }

    public static void MapCommerce(this RouteGroupBuilder api)
    {
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Regulars.Customers;

/// <summary>The module's one public face.</summary>
public static class CustomersModule
{
    public static WebApplicationBuilder AddCustomers(this WebApplicationBuilder builder) => builder;

    public static void MapCustomers(this RouteGroupBuilder api)
    {
    }
}

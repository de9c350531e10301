using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Regulars.Commerce.Connecting;
using Regulars.Commerce.Orders;
using Regulars.Commerce.Stores;
using Regulars.Commerce.Stores.Demo;
using Regulars.Commerce.Stores.Medusa;
using Regulars.Commerce.Syncing;
using Regulars.Platform;
using Regulars.Platform.Outbox;
using Regulars.Platform.Persistence;

namespace Regulars.Commerce;

/// <summary>The shop beside the conversation: stores and what was ordered there.</summary>
public static class CommerceModule
{
    public static WebApplicationBuilder AddCommerce(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<IModelPart, CommerceModel>();
        services.AddPermissions(Permissions.All);
        services.AddStoreHttp();
        services.AddSingleton<IStorePlatform, DemoPlatform>();
        services.AddSingleton<IStorePlatform, MedusaPlatform>();
        services.AddScoped<OpenDemoShop>();
        services.AddScoped<OpenStore>();
        services.AddScoped<KeepWhatIsTold>();
        services.AddOutsideCall<SyncDue, ReadStore.Step, ReadStore.Slice, ReadStore>();
        services.AddReaction<StoreRemovalDue, RemoveStore>();
        foreach (var recurring in Schedule.All)
            recurring(services);
        services.AddValidation();
        return builder;
    }

    public static void MapCommerce(this RouteGroupBuilder api)
    {
        var stores = api.MapGroup("").WithTags("Stores");
        ListStores.Map(stores);
        ConnectStore.Map(stores);
        ChangeStore.Map(stores);
        TestStore.Map(stores);
        var orders = api.MapGroup("").WithTags("Orders");
        ListOrders.Map(orders);
        ReadOrder.Map(orders);
        ReadShopping.Map(orders);
    }

    /// <summary>The built-in shop; on the internal listener, outside the API.</summary>
    public static void MapDemoShops(this WebApplication app) => DemoRoutes.Map(app);
}

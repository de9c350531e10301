using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Regulars.Commerce.Acting;
using Regulars.Commerce.Connecting;
using Regulars.Commerce.Events;
using Regulars.Commerce.Intents;
using Regulars.Commerce.Orders;
using Regulars.Commerce.Questioning;
using Regulars.Commerce.Settings;
using Regulars.Commerce.Stores;
using Regulars.Commerce.Stores.Demo;
using Regulars.Commerce.Stores.Medusa;
using Regulars.Commerce.Syncing;
using Regulars.Contracts.Actions;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Customers;
using Regulars.Contracts.Team;
using Regulars.Contracts.Workspaces;
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
        services.AddScoped<ITellOfCustomers, OrdersInTimeline>();
        services.AddScoped<IOnboardingStep, ConnectStoreStep>();
        services.AddScoped<KeepWhatIsTold>();
        services.AddOutsideCall<OrderTouched, OrderTouched, ReadOrderAgain.Heard, ReadOrderAgain>(mayShare: true);
        services.AddOutsideCall<SyncDue, ReadStore.Step, ReadStore.Slice, ReadStore>();
        AddEvents(services);
        services.AddOptions<CommerceOptions>().Bind(builder.Configuration.GetSection("Regulars")).ValidateDataAnnotations().ValidateOnStart();
        AddActing(services);
        AddQuestioning(services);
        services.AddReaction<RoundDue, StartRound>();
        services.AddReaction<StoreRemovalDue, RemoveStore>();
        foreach (var recurring in Schedule.All)
            recurring(services);
        services.AddValidation();
        return builder;
    }

    private static void AddEvents(IServiceCollection services)
    {
        services.AddScoped<TakeEvent>();
        services.AddScoped<HookSecrets>();
        services.AddScoped<ShowEvents>();
        services.AddScoped<WatchEvents>();
        services.AddScoped<SweepSoon>();
        services.AddOutsideCall<StoreEventDue, ReadWhatIsTold.Look, ReadWhatIsTold.Seen, ReadWhatIsTold>();
        services.AddOutsideCall<SubscriptionDue, KeepSubscribed.Wish, KeepSubscribed.Outcome, KeepSubscribed>();
        services.AddOutsideCall<DemoEventDue, SendDemoEvent.Letter, SendDemoEvent.Sent, SendDemoEvent>();
    }

    private static void AddQuestioning(IServiceCollection services)
    {
        foreach (var field in OrderFields.All)
            services.AddScoped(field);
        services.AddScoped<IFindConversations, FindByOrder>();
        services.AddScoped<IFillVariables, FillFromOrder>();
    }

    private static void AddActing(IServiceCollection services)
    {
        services.AddScoped<MoneySettings>();
        services.AddScoped<OrderActing>();
        services.AddScoped<TellOfIntents>();
        services.AddScoped<WakeIntents>();
        services.AddScoped<IAction, RefundAction>();
        services.AddScoped<IAction, CreditAction>();
        services.AddScoped<IAction, ReplaceAction>();
        services.AddScoped<IAction, DiscountAction>();
        services.AddScoped<IAction, ReturnAction>();
        services.AddScoped<IAction, CancelAction>();
        services.AddScoped<IAction, ChangeAddressAction>();
        services.AddScoped<IAction, ConfirmAction>();
        services.AddScoped<IAction, WithdrawAction>();
        services.AddOutsideCall<IntentDue, CarryOut.Attempt, CarryOut.Heard, CarryOut>();
        services.AddReaction<ApprovalAnswered, CarryOnWhenApproved>();
    }

    public static void MapCommerce(this RouteGroupBuilder api)
    {
        var stores = api.MapGroup("").WithTags("Stores");
        ListStores.Map(stores);
        ConnectStore.Map(stores);
        ChangeStore.Map(stores);
        TestStore.Map(stores);
        TurnEventSecret.Map(stores);
        DownloadSubscriber.Map(stores);
        var orders = api.MapGroup("").WithTags("Orders");
        ListOrders.Map(orders);
        ReadOrder.Map(orders);
        ReadShopping.Map(orders);
        ReadAbilities.Map(orders);
        ChooseOrder.Map(orders);
        var intents = api.MapGroup("").WithTags("Intents");
        ListIntents.Map(intents);
        ExportIntents.Map(intents);
        SettleIntent.Map(intents);
        ChangeMoneyRules.Map(intents);
    }

    /// <summary>Where stores deliver their events; outside the API.</summary>
    public static void MapStoreHooks(this WebApplication app) => TakeEvent.Map(app);

    /// <summary>The built-in shop; on the internal listener, outside the API.</summary>
    public static void MapDemoShops(this WebApplication app) => DemoRoutes.Map(app);
}

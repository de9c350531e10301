using Regulars.Channels;
using Regulars.Commerce;
using Regulars.Conversations;
using Regulars.Customers;
using Regulars.Platform;
using Regulars.Platform.Startup;
using Regulars.Team;

namespace Regulars.Host;

/// <summary>The house, floor by floor.</summary>
public static class Program
{
    public static Task<int> Main(string[] args) => CommandLine.Run(args, arguments => Build(arguments), Console.Error);

    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = CommandLine.CreateBuilder(args);
        builder.AddPlatform();
        builder.AddTeam();
        builder.AddCustomers();
        builder.AddConversations();
        builder.AddChannels();
        builder.AddCommerce();
        adjust?.Invoke(builder);

        var app = builder.Build();
        var api = app.MapPlatform();
        api.MapTeam();
        api.MapCustomers();
        api.MapConversations();
        api.MapChannels();
        api.MapCommerce();
        app.MapMailroom();
        app.MapStoreHooks();
        app.MapDemoShops();
        return app;
    }
}

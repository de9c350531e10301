using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Customers;
using Regulars.Customers.Browsing;
using Regulars.Customers.Consenting;
using Regulars.Customers.Identifying;
using Regulars.Customers.Notes;
using Regulars.Customers.Profiles;
using Regulars.Customers.Timelines;
using Regulars.Platform;
using Regulars.Platform.Outbox;
using Regulars.Platform.Persistence;

namespace Regulars.Customers;

/// <summary>People who buy or may buy, and the addresses they are known by.</summary>
public static class CustomersModule
{
    public static WebApplicationBuilder AddCustomers(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IModelPart, CustomersModel>();
        builder.Services.AddPermissions(Permissions.All);
        builder.Services.AddScoped<ICustomers, CustomerDirectory>();
        builder.Services.AddScoped<CustomerTimeline>();
        builder.Services.AddScoped<ITellOfCustomers>(services => services.GetRequiredService<CustomerTimeline>());
        builder.Services.AddReaction<MessageReceived, NoteCustomerWhenMessageReceived>(mayShare: true);
        builder.Services.AddScoped<IFilterConversations, AddressField>();
        builder.Services.AddReaction<ConversationBegun, CountConversationWhenBegun>();
        builder.Services.AddReaction<ConversationMerged, CountConversationWhenMerged>();
        builder.Services.AddReaction<ConversationUnmerged, CountConversationWhenUnmerged>();
        builder.Services.AddValidation();
        return builder;
    }

    public static void MapCustomers(this RouteGroupBuilder api)
    {
        var customers = api.MapGroup("/customers").WithTags("Customers");
        ListCustomers.Map(customers);
        ExportCustomers.Map(customers);
        ReadCustomer.Map(customers);
        RenameCustomer.Map(customers);
        DescribeCustomer.Map(customers);
        IdentityRoutes.Map(customers);
        NoteRoutes.Map(customers);
        ConsentRoutes.Map(customers);
        ReadTimeline.Map(customers);
    }
}

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Regulars.Platform.Clock;
using Regulars.Platform.Http;
using Regulars.Platform.Security;

namespace Regulars.ArchitectureTests;

public sealed class RouteTests
{
    /// <summary>Routes that anybody may call.</summary>
    private static readonly string[] Public =
    [
        "GET /api/v1/invitations/{token}", "GET /api/v1/oauth/callback", "GET /api/v1/password-resets/{token}", "GET /api/v1/setup", "POST /api/v1/invitations/{token}/acceptance",
        "POST /api/v1/password-resets", "POST /api/v1/sessions", "POST /api/v1/setup", "POST /api/v1/setup/demo", "POST /api/v1/setup/outgoing-test",
        "POST /api/v1/setup/public-url-test", "PUT /api/v1/password-resets/{token}",
    ];

    /// <summary>Routes that change no row in a transaction of their own, with the reason.</summary>
    private static readonly Dictionary<string, string> WithoutTransaction = new()
    {
        ["PUT /api/v1/feed/interests"] = "Soft state in memory.",
        ["PUT /api/v1/me/presence"] = "Soft state in memory.",
        ["POST /api/v1/actions/{name}/preview"] = "Only looks.",
        ["POST /api/v1/sessions"] = "Hashes a password, which must not hold the one writer; its own transactions follow.",
        ["POST /api/v1/password-resets"] = "Answers at an even pace, which must not hold the one writer; it has a transaction of its own.",
        ["POST /api/v1/setup/demo"] = "Starts the demo, which fills itself in transactions of its own.",
        ["POST /api/v1/email/block-lists/test"] = "Calls outside; stores nothing.",
        ["POST /api/v1/email/domains/{domain}/check"] = "Calls outside; what it learned is written in a transaction of its own.",
        ["POST /api/v1/email/outgoing/test"] = "Calls outside; stores nothing.",
        ["POST /api/v1/mailboxes/{id}/outgoing/test"] = "Calls outside; stores nothing.",
        ["POST /api/v1/mailboxes/{id}/imap/test"] = "Calls outside; stores nothing.",
        ["POST /api/v1/installation/public-url-test"] = "Calls outside; stores nothing.",
        ["POST /api/v1/stores/test"] = "Calls outside; stores nothing.",
        ["POST /api/v1/setup/outgoing-test"] = "Calls outside; stores nothing.",
        ["POST /api/v1/setup/public-url-test"] = "Calls outside; stores nothing.",
    };

    [Fact]
    public void Every_route_says_who_may_call_it()
    {
        var silent = House.ApiRoutes.Where(route => route.Metadata.GetMetadata<Permission>() is null).Select(route => route.Name());

        Assert.Equal(Public.Order(), silent.Order());
        Assert.All(House.ApiRoutes.Where(route => Public.Contains(route.Name())), route => Assert.NotNull(route.Metadata.GetMetadata<Access.PublicMark>()));
    }

    [Fact]
    public void Every_route_that_changes_something_writes_in_one_transaction()
    {
        var changing = House.ApiRoutes.Where(route => route.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Any(method => method != "GET"));

        Assert.Equal(
            WithoutTransaction.Keys.Order(),
            changing.Where(route => route.Metadata.GetMetadata<WritesMark>() is null).Select(route => route.Name()).Order());
    }

    [Fact]
    public void Every_route_has_a_name() => Assert.Empty(
        House.ApiRoutes.Where(route => route.Metadata.GetMetadata<IEndpointNameMetadata>() is null).Select(route => route.Name()));

    [Fact]
    public void Every_permission_is_registered_once()
    {
        var registered = House.App.Services.GetServices<Permission>().ToList();
        var used = House.ApiRoutes.Select(route => route.Metadata.GetMetadata<Permission>()).OfType<Permission>().Distinct();

        Assert.Empty(registered.GroupBy(permission => permission.Name).Where(group => group.Count() > 1).Select(group => group.Key));
        Assert.Empty(used.Except(registered).Select(permission => permission.Name));
    }

    [Fact]
    public void Recurring_work_is_what_the_schedules_list()
    {
        var listed = House.App.Services.GetServices<Recurring>().Select(recurring => recurring.Job).ToList();
        var jobs = House.All.SelectMany(assembly => assembly.Types()).Where(type => type.IsClass && typeof(IJob).IsAssignableFrom(type)).Select(type => type.Name);

        Assert.Equal(jobs.Order(), listed.Order());
    }
}

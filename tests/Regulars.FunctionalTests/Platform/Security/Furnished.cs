using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Channels;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Customers;
using Regulars.Contracts.Team;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Platform.Security;

/// <summary>A workspace with one of everything.</summary>
internal sealed class Furnished
{
    private readonly Dictionary<string, string> ids = [];

    public static async Task<Furnished> Make(TestWorkspace workspace)
    {
        await workspace.Do(services => Fill(services, workspace));
        var (owner, furnished) = (workspace.As(Role.Owner), new Furnished());
        await owner.PostOnce("tokens", new { name = "Shop", role = "agent" }, $"{Guid.CreateVersion7()}").Gives(201);
        var buyer = (await owner.GetAsync("customers").Gives(200)).GetProperty("items")[0].Text("address");
        var buyers = new[] { new { name = "Kim", email = buyer } };
        await owner.PostAsJsonAsync("stores", new { brand = workspace.Brand.Value, store = new { platform = "demo" }, buyers }).Gives(201);
        await workspace.Settled();
        foreach (var list in new[] { "brands", "customers", "agents", "tokens", "mailboxes", "conversations", "stores" })
        {
            var query = list == "conversations" ? "?view=all" : "";
            furnished.ids[list] = (await owner.GetAsync(list + query).Gives(200)).GetProperty("items")[0].Text("id");
        }
        furnished.ids["orders"] = (await owner.GetAsync($"customers/{furnished.ids["customers"]}/shopping").Gives(200)).GetProperty("last").Text("id");
        await owner.PostAsJsonAsync("limits", new { role = "lead", currency = "USD", orderShare = 5 }).Gives(201);
        await owner.PostAsJsonAsync("gesture-reasons/usual", new { }).Gives(200);
        await owner.PostAsJsonAsync("teams", new { name = $"Returns {Guid.CreateVersion7():N}", colour = "lake", assignment = "by-hand", members = Array.Empty<object>(), mailboxes = Array.Empty<object>() }).Gives(201);
        await owner.PostAsJsonAsync("holiday-lists", new { name = "Days off", days = Array.Empty<object>() }).Gives(201);
        var week = Enumerable.Repeat(Array.Empty<object>(), 7);
        await owner.PostAsJsonAsync("calendars", new { name = "Hours", zone = "UTC", week, exceptions = Array.Empty<object>(), holidayLists = Array.Empty<object>() }).Gives(201);
        var refund = new { subject = furnished.ids["orders"], parameters = new { amount = new { amount = "1.00", currency = "USD" } } };
        await workspace.As(Role.Agent).PostOnce("actions/order.refund", refund, $"{Guid.CreateVersion7()}").Gives(200);
        await owner.PostAsJsonAsync("tags", new { name = $"Refund {Guid.CreateVersion7()}", colour = "lake" }).Gives(201);
        var everything = new { match = "all", rules = Array.Empty<object>(), groups = Array.Empty<object>() };
        await owner.PostAsJsonAsync("views", new { name = "Open", folder = "", icon = "star", isShared = true, shelves = new[] { "open" }, filter = everything, sort = "newest" }).Gives(201);
        var step = new { title = "", guidance = "", html = "<p>Thank you</p>" };
        await owner.PostAsJsonAsync("macros", new { name = "Thanks", folder = "", isShared = true, steps = new[] { step }, attachments = Array.Empty<string>(), actions = Array.Empty<object>() }).Gives(201);
        foreach (var list in new[] { "macros", "views", "limits", "tags", "gesture-reasons", "approvals", "intents", "calendars", "holiday-lists", "teams" })
            furnished.ids[list] = (await owner.GetAsync(list).Gives(200)).GetProperty("items")[0].Text("id");
        var messages = await owner.GetAsync($"conversations/{furnished.ids["conversations"]}/messages").Gives(200);
        furnished.ids["messages"] = messages.GetProperty("items")[0].Text("id");
        var file = new MultipartFormDataContent { { new ByteArrayContent([1]), "file", "a.bin" } };
        furnished.ids["files"] = (await owner.PostAsync("files", file).Gives(201)).Text("id");
        return furnished;
    }

    /// <summary>The id of what a path leads to; one of nothing where there is no such thing.</summary>
    public string IdOf(string path) => ids.GetValueOrDefault(path.Split('/')[^1]) ?? $"{Guid.CreateVersion7()}";

    private static async Task Fill(IServiceProvider services, TestWorkspace workspace)
    {
        var address = $"{Guid.CreateVersion7():N}@shop.example";
        await services.GetRequiredService<IMailboxes>().Open(workspace.Brand, address, "Help", default);
        var customer = await services.GetRequiredService<ICustomers>().IdentifyOrCreate(IdentityKind.Email, address, "Kim", default);
        await services.GetRequiredService<IConversations>().Receive(
            new IncomingMessage
            {
                Channel = "email",
                Brand = workspace.Brand,
                Mailbox = TypedId.New<MailboxId>(),
                From = customer,
                FromAddress = address,
                Subject = "Where is it?",
                Text = "Hello",
                ReceivedAt = services.GetRequiredService<IClock>().GetCurrentInstant(),
            },
            default);
    }
}

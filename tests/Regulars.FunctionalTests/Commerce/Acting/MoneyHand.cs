using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Regulars.Commerce.Orders;
using Regulars.Commerce.Stores;
using Regulars.Commerce.Stores.Demo;
using Regulars.Contracts.Team;
using Regulars.Platform.Persistence;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Commerce.Acting;

/// <summary>A workspace with a shop, the demo shop unless it is said otherwise, and a paid order of it.</summary>
internal sealed class MoneyHand
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private MoneyHand(TestWorkspace workspace, string order, string number, decimal total) => (Workspace, Order, Number, Total) = (workspace, order, number, total);

    public TestWorkspace Workspace { get; }

    /// <summary>The id of an order that was paid, sent and delivered, and of which nothing went back.</summary>
    public string Order { get; }

    public string Number { get; }

    public decimal Total { get; }

    public HttpClient Agent => Workspace.As(Role.Agent);

    public HttpClient Lead => Workspace.As(Role.Lead);

    /// <param name="hold">Seconds for which what is final waits.</param>
    /// <param name="limited">Whether agents and leads have a limit far beyond any order, or none at all.</param>
    public static async Task<MoneyHand> Open(House house, Engine engine, int hold = 0, FulfilmentState state = FulfilmentState.Delivered, bool limited = true)
    {
        var workspace = await house.NewWorkspace(engine);
        var buyers = Enumerable.Range(1, 12).Select(number => new { name = $"Buyer {number}", email = $"buyer{number}@mail.example" });
        await workspace.As(Role.Owner).PostAsJsonAsync("stores", new { brand = workspace.Brand.ToString(), store = new { platform = "demo" }, buyers }).Gives(201);
        await workspace.As(Role.Owner).PutAsJsonAsync("money-rules", new { holdSeconds = hold }).Gives(204);
        foreach (var role in limited ? ["agent", "lead"] : Array.Empty<string>())
            await workspace.As(Role.Owner).PostAsJsonAsync("limits", new { role, currency = "USD", perGesture = Money(10_000) }).Gives(201);
        await workspace.Settled();
        var order = await workspace.Read(db => db.Set<Order>().AsNoTracking().Include(order => order.Lines)
            .Where(order => order.Payment == PaymentState.Paid && order.Fulfilment == state && order.CancelledAt == null).OrderBy(order => order.Number).FirstAsync());
        return Of(workspace, order);
    }

    /// <summary>With an order of any store.</summary>
    public static MoneyHand Of(TestWorkspace workspace, Order order) => new(workspace, order.Id.ToString(), order.Number, order.Total / 100m);

    public static object Money(decimal amount) => new { amount = amount.ToString("0.00", CultureInfo.InvariantCulture), currency = "USD" };

    public Task<HttpResponseMessage> Run(string action, object parameters, Role role = Role.Agent, string? key = null) =>
        Workspace.As(role).PostOnce($"actions/{action}", new { subject = Order, parameters }, key ?? Guid.CreateVersion7().ToString());

    public Task<HttpResponseMessage> Preview(string action, object parameters) => Agent.PostAsJsonAsync($"actions/{action}/preview", new { subject = Order, parameters });

    public Task<HttpResponseMessage> Refund(decimal amount, Role role = Role.Agent) => Run("order.refund", new { amount = Money(amount) }, role);

    public Task Limit(object limit) => Workspace.As(Role.Owner).PostAsJsonAsync("limits", limit).Gives(201);

    /// <summary>The one open request, as somebody sees it.</summary>
    public async Task<JsonElement> Request(Role role)
    {
        await Workspace.Settled();
        return Assert.Single((await Workspace.As(role).GetAsync("approvals").Gives(200)).GetProperty("items").EnumerateArray());
    }

    public Task<HttpResponseMessage> Answer(JsonElement request, string answer, Role role, int? version = null) =>
        Workspace.As(role).PutAsJsonAsync($"approvals/{request.Text("id")}/answer", new { answer, note = "Of course", version = version ?? request.GetProperty("version").GetInt32() });

    /// <summary>The intent, as soon as it is in this state.</summary>
    public async Task<JsonElement> Reaches(string state, string? intent = null)
    {
        for (var since = Stopwatch.StartNew(); ;)
        {
            var rows = (await Agent.GetAsync($"orders/{Order}/intents").Gives(200)).GetProperty("items");
            var row = rows.EnumerateArray().FirstOrDefault(row => (intent is null || row.Text("id") == intent) && row.Text("state") == state);
            if (row.ValueKind == JsonValueKind.Object)
                return row;
            Assert.True(since.Elapsed < Longest, $"No intent became {state}: {rows}");
            await Task.Delay(50);
        }
    }

    /// <summary>What will go wrong with the next things that the shop is asked to do.</summary>
    public Task Expect(params DemoFault[] faults) => Workspace.Do(async services =>
    {
        var shop = await services.GetRequiredService<RegularsDb>().Set<DemoShop>().SingleAsync();
        shop.Expect(faults);
    });

    /// <summary>The order in the shop's own books.</summary>
    public async Task<StoreOrder> InTheShop()
    {
        var id = "order-" + Number.TrimStart('#');
        var record = await Workspace.Read(db => db.Set<DemoRecord>().AsNoTracking().SingleAsync(record => record.Kind == DemoKind.Order && record.Id == id));
        return record.Read<StoreOrder>();
    }

    public async Task<decimal[]> RefundsInTheShop() => [.. (await InTheShop()).Details.Refunds.Select(refund => refund.Amount.Amount)];
}

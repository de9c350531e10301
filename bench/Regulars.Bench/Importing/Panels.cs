using System.Text;
using Regulars.Bench.Killing;
using Regulars.Bench.Measuring;
using Regulars.Bench.Seeding;
using Regulars.Testing.Mail;

namespace Regulars.Bench.Importing;

/// <summary>What the customer panel asks: of somebody, of one with 3,000 orders, of an order with 400 lines.</summary>
internal static class Panels
{
    private const int Buyers = 200;
    private static readonly Budget Alone = new(P50: 4, P95: 22);
    private static readonly Budget Crowd = new(P95: 22);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);

    private sealed record Person(string Customer, string Conversation, string Number, string Order);

    public static async Task Measure(Victim victim, BigShop shop, TimeSpan lasting, Report report, CancellationToken ct)
    {
        string[] emails = [.. Enumerable.Range(2, Buyers).Select(BigShop.EmailOf), BigShop.RegularEmail, BigShop.CatererEmail];
        var found = await Meet(victim, emails, ct);
        var (some, regular, caterer) = (found[..Buyers], found[Buyers], found[Buyers + 1]);
        foreach (var (what, paths) in new (string, Func<Random, string>)[]
        {
            ("shopping", random => $"customers/{Any(random, some).Customer}/shopping"),
            ("  of one with 3,000 orders", _ => $"customers/{regular.Customer}/shopping"),
            ("  of one with an order of 400 lines", _ => $"customers/{caterer.Customer}/shopping"),
            ("a customer's orders by number", random => Any(random, some) is var one ? $"customers/{one.Customer}/orders?q={Uri.EscapeDataString(one.Number)}" : ""),
            ("  of one with 3,000", random => $"customers/{regular.Customer}/orders?q=%23{5_000_000 + random.Next(BigShop.OrdersOfTheRegular)}"),
            ("  by words of a product, of one with 3,000", _ => $"customers/{regular.Customer}/orders?q=kettle"),
            ("  the first page, of one with 3,000", _ => $"customers/{regular.Customer}/orders?limit=50"),
            ("the order that a conversation is about", random => $"conversations/{Any(random, some).Conversation}/order"),
            ("  of one with 3,000", _ => $"conversations/{regular.Conversation}/order"),
            ("an order of 400 lines", _ => $"orders/{caterer.Order}"),
        })
        {
            foreach (var clients in new[] { 1, 8 })
            {
                var figure = await LoadLoop.Run(what, clients, lasting, random => victim.Desk.Get($"/api/v1/{paths(random)}", ct), ct, victim.HostId, WarmUp);
                report.Add(Finding.Of(figure, clients == 1 ? Alone : Crowd));
            }
        }
    }

    private static Person Any(Random random, Person[] some) => some[random.Next(some.Length)];

    /// <summary>Each writes once, without saying about which order.</summary>
    private static async Task<Person[]> Meet(Victim victim, string[] emails, CancellationToken ct)
    {
        using (var line = await SmtpSender.Connect(victim.SmtpPort))
        {
            foreach (var email in emails)
            {
                var mail = $"From: <{email}>\r\nTo: {OpenOffice.Address(1)}\r\nSubject: A question\r\nMessage-ID: <panel-{email}>\r\n\r\nHello, I have a question about what I bought.\r\n";
                await line.Send(email, OpenOffice.Address(1), Encoding.UTF8.GetBytes(mail));
            }
        }
        while ((await Count.Conversations(victim.Desk, emails.Length, ct)).Count < emails.Length)
            await Task.Delay(200, ct);
        var met = new List<Person>();
        foreach (var email in emails)
        {
            var customer = $"{(await victim.Desk.Read($"/api/v1/customers?q={Uri.EscapeDataString(email)}&limit=1", ct))["items"]![0]!["id"]}";
            var conversation = $"{(await victim.Desk.Read($"/api/v1/conversations?filter=customer:is:{customer}&limit=1", ct))["items"]![0]!["id"]}";
            var order = (await victim.Desk.Read($"/api/v1/customers/{customer}/orders?limit=1", ct))["items"]![0]!;
            met.Add(new Person(customer, conversation, $"{order["number"]}", $"{order["id"]}"));
        }
        return [.. met];
    }
}

using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Channels;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Customers;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Conversations.Inbox;

[Collection(House.Name)]
public sealed class CountConversationsTests(House house)
{
    [OnBothEngines]
    public async Task Nobody_counts_beyond_999(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        await Hear(counter, 998);
        Assert.Equal((998, 998, 998), await Counts(counter));

        await Hear(counter, 1);
        Assert.Equal((999, 999, 999), await Counts(counter));

        await Hear(counter, 2);
        Assert.Equal((999, 999, 999), await Counts(counter));
    }

    private static Task Hear(Counter counter, int times) => counter.Workspace.Do(async services =>
    {
        var customer = await services.GetRequiredService<ICustomers>().IdentifyOrCreate(IdentityKind.Email, "many@shopper.example", "Many", default);
        var (conversations, mailbox) = (services.GetRequiredService<IConversations>(), TypedId.New<MailboxId>());
        for (var i = 0; i < times; i++)
        {
            await conversations.Receive(
                new IncomingMessage
                {
                    Channel = "email",
                    Brand = counter.Workspace.Brand,
                    Mailbox = mailbox,
                    From = customer,
                    FromAddress = "many@shopper.example",
                    Subject = "One of many",
                    Text = "Hello",
                    ReceivedAt = services.GetRequiredService<IClock>().GetCurrentInstant(),
                },
                default);
        }
    });

    private static async Task<(int All, int Unassigned, int Unread)> Counts(Counter counter)
    {
        var counts = await counter.Read("conversations/counts");
        return (counts.GetProperty("all").GetInt32(), counts.GetProperty("unassigned").GetInt32(), counts.GetProperty("unread").GetInt32());
    }
}

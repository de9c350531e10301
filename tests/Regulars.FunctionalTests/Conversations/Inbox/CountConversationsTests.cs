using Regulars.Testing;

namespace Regulars.FunctionalTests.Conversations.Inbox;

[Collection(House.Name)]
public sealed class CountConversationsTests(House house)
{
    [OnBothEngines]
    public async Task Nobody_counts_beyond_999(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        await counter.HearMany(998);
        Assert.Equal((998, 998, 998), await Counts(counter));

        await counter.HearMany(1);
        Assert.Equal((999, 999, 999), await Counts(counter));

        await counter.HearMany(2);
        Assert.Equal((999, 999, 999), await Counts(counter));
    }

    private static async Task<(int All, int Unassigned, int Unread)> Counts(Counter counter)
    {
        var counts = await counter.Read("conversations/counts");
        return (counts.GetProperty("all").GetInt32(), counts.GetProperty("unassigned").GetInt32(), counts.GetProperty("unread").GetInt32());
    }
}

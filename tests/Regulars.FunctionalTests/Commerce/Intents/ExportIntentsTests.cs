using System.Net.Http.Json;
using Regulars.Contracts.Team;
using Regulars.FunctionalTests.Commerce.Acting;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Commerce.Intents;

[Collection(ShopsCollection.Name)]
public sealed class ExportIntentsTests(House house)
{
    [OnBothEngines]
    public async Task All_that_was_given_is_a_file_that_no_spreadsheet_takes_for_formulas(Engine engine)
    {
        var hand = await MoneyHand.Open(house, engine);
        var reason = (await hand.Workspace.As(Role.Owner).PostAsJsonAsync("gesture-reasons", new { name = "=HYPERLINK(\"x\")" }).Gives(201)).Text("id");
        await hand.Reaches("done", (await hand.Run("order.refund", new { amount = MoneyHand.Money(5), reason }).Gives(200)).Text("intent"));
        await hand.Reaches("done", (await hand.Refund(3).Gives(200)).Text("intent"));

        var answer = await hand.Lead.GetAsync("intents/export");
        var lines = (await answer.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(("text/csv", "given.csv"), (answer.Content.Headers.ContentType?.MediaType, answer.Content.Headers.ContentDisposition?.FileName));
        Assert.StartsWith("\"what\",\"order\",\"state\",\"cost\",\"currency\"", lines[0], StringComparison.Ordinal);
        Assert.Equal(3, lines.Length);
        Assert.StartsWith($"\"refund\",\"{hand.Number}\",\"done\",\"3.00\",\"USD\"", lines[1], StringComparison.Ordinal);
        Assert.Contains("\"'=HYPERLINK(\"\"x\"\")\"", lines[2], StringComparison.Ordinal);
        await hand.Agent.GetAsync("intents/export").Gives(403);
    }
}

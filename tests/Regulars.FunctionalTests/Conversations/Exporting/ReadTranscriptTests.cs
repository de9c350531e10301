using Regulars.Contracts.Team;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Conversations.Exporting;

[Collection(House.Name)]
public sealed class ReadTranscriptTests(House house)
{
    [OnBothEngines]
    public async Task It_has_every_message_in_order_and_notes_only_when_they_are_asked_for(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var id = await counter.Hear("<script>alert(1)</script> & more", subject: "Cup <b>");
        await counter.Write(id, "a", 1, text: "It leaves today.").Gives(201);
        await counter.Write(id, "b", 2, kind: "note", text: "Between us").Gives(201);
        for (var i = 0; i < 120; i++)
            await counter.Hear($"More {i}", into: id);

        var page = await counter.Agent.GetAsync($"conversations/{id}/transcript?zone=Europe/Berlin");
        var html = await page.Content.ReadAsStringAsync();
        var whole = await counter.Agent.GetStringAsync($"conversations/{id}/transcript?notes=true");

        Assert.Contains("Cup &lt;b&gt;", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; more", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.Equal(122, html.Split("<article").Length - 1);
        Assert.True(html.IndexOf("It leaves today.", StringComparison.Ordinal) < html.IndexOf("More 0", StringComparison.Ordinal));
        Assert.DoesNotContain("Between us", html, StringComparison.Ordinal);
        Assert.Contains("Between us", whole, StringComparison.Ordinal);
        Assert.Contains("sandbox", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        await (await house.NewWorkspace(engine)).As(Role.Agent).GetAsync($"conversations/{id}/transcript").Gives(404);
        var file = await counter.Agent.GetAsync($"conversations/{id}/transcript?download=true&zone=nowhere");
        Assert.Equal("conversation-1001.html", file.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
    }
}

using System.Net.Http.Json;
using System.Text.Json;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Conversations.Drafting;

[Collection(House.Name)]
public sealed class KeepDraftTests(House house)
{
    [OnBothEngines]
    public async Task Kept_it_is_shown_as_it_was_written_and_thrown_away_it_is_gone(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var id = await counter.Hear();
        var file = (await counter.Agent.PostAsync("files", new MultipartFormDataContent { { new ByteArrayContent([1, 2, 3]), "file", "label.txt" } }).Gives(201)).Text("id");
        await counter.Agent.PutAsJsonAsync($"conversations/{id}/draft", new { kind = "note", html = "<p>First</p>", seen = 1 }).Gives(204);

        await counter.Agent.PutAsJsonAsync($"conversations/{id}/draft", new
        {
            kind = "reply",
            html = "<p>Dear Hanna</p>",
            attachments = new[] { file },
            to = new[] { "hanna@lindqvist.example" },
            cc = new[] { "tom@b.example" },
            seen = 1,
        }).Gives(204);

        var draft = await counter.Agent.GetAsync($"conversations/{id}/draft").Gives(200);
        Assert.Equal(("reply", "<p>Dear Hanna</p>", 1), (draft.Text("kind"), draft.Text("html"), draft.GetProperty("seen").GetInt32()));
        Assert.Equal(("hanna@lindqvist.example", "tom@b.example"), (draft.GetProperty("to")[0].GetString(), draft.GetProperty("cc")[0].GetString()));
        Assert.Equal((file, "label.txt"), (draft.GetProperty("attachments")[0].Text("id"), draft.GetProperty("attachments")[0].Text("name")));
        Assert.Equal("reply", (await counter.Read($"conversations/{id}")).GetProperty("draft").Text("kind"));

        await counter.Agent.DeleteAsync($"conversations/{id}/draft").Gives(204);
        await counter.Agent.DeleteAsync($"conversations/{id}/draft").Gives(204);
        await counter.Agent.GetAsync($"conversations/{id}/draft").Gives(204);
        Assert.Equal(JsonValueKind.Null, (await counter.Read($"conversations/{id}")).GetProperty("draft").ValueKind);
    }

    [OnBothEngines]
    public async Task A_picture_in_a_draft_stays_in_its_text(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var id = await counter.Hear();
        var file = (await counter.Agent.PostAsync("files", new MultipartFormDataContent { { new ByteArrayContent([1, 2, 3]), "file", "cup.png" } }).Gives(201)).Text("id");
        var html = $"<p>See</p><img src=\"/api/v1/files/{file}\" alt=\"A cup\" width=\"120\">";

        await counter.Agent.PutAsJsonAsync($"conversations/{id}/draft", new { kind = "note", html, attachments = new[] { file }, seen = 1 }).Gives(204);

        var draft = await counter.Agent.GetAsync($"conversations/{id}/draft").Gives(200);
        Assert.Equal(html, draft.Text("html"));
        Assert.True(draft.GetProperty("attachments")[0].GetProperty("inline").GetBoolean());
    }

    [OnBothEngines]
    public async Task Of_no_known_kind_it_is_refused(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var id = await counter.Hear();

        await counter.Agent.PutAsJsonAsync($"conversations/{id}/draft", new { kind = "poem", html = "<p>Roses</p>", seen = 1 }).IsRefused(400, "invalid");
    }
}

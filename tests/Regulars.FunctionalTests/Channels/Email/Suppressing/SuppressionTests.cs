using System.Net.Http.Json;
using System.Net;
using System.Text.Json;
using Regulars.Contracts.Team;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Channels.Email.Suppressing;

[Collection(PostCollection.Name)]
public sealed class SuppressionTests(House house)
{
    [OnBothEngines]
    public async Task Nobody_on_the_list_is_written_to_and_the_refusal_names_them(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        using var lead = post.Workspace.As(Role.Lead);
        await post.Send(post.Write($"{Guid.CreateVersion7():N}@shopper.example", "Hello", "Hello?"));
        var conversation = Assert.Single(await post.Conversations());
        await Add(lead, Post.Shopper.ToUpperInvariant());

        var refused = await (await Write(post, conversation, Post.Shopper, "other@shopper.example")).Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("suppressed", refused.Text("code"));
        Assert.Equal([Post.Shopper], refused.GetProperty("current").GetProperty("addresses").EnumerateArray().Select(address => address.GetString()));
        Assert.Single(await post.Messages(conversation));

        Assert.Equal(HttpStatusCode.NoContent, (await lead.DeleteAsync($"email/suppressions/{Uri.EscapeDataString(Post.Shopper)}")).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await Write(post, conversation, Post.Shopper)).StatusCode);
    }

    [OnBothEngines]
    public async Task The_list_is_searched_paged_exported_and_imported(Engine engine)
    {
        var workspace = await house.NewWorkspace(engine);
        using var lead = workspace.As(Role.Lead);
        foreach (var name in new[] { "a", "b", "c" })
            await Add(lead, $"{name}@x.example");
        Assert.Equal(HttpStatusCode.Conflict, (await Send(lead, "email/suppressions", new { address = "A@x.example" })).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Send(lead, "email/suppressions", new { address = "nobody" })).StatusCode);

        var first = await lead.GetFromJsonAsync<JsonElement>("email/suppressions?limit=2");
        var second = await lead.GetFromJsonAsync<JsonElement>($"email/suppressions?limit=2&cursor={first.Text("next")}");
        Assert.Equal(["c@x.example", "b@x.example", "a@x.example"], Addresses(first).Concat(Addresses(second)));
        Assert.Equal(["b@x.example"], Addresses(await lead.GetFromJsonAsync<JsonElement>("email/suppressions?q=B@")));

        var csv = await lead.GetStringAsync("email/suppressions/export");
        await lead.DeleteAsync("email/suppressions/b%40x.example");
        var imported = await (await Send(lead, "email/suppressions/import", new { csv = csv + "not an address\n" })).Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal((1, 2, 1), (imported.GetProperty("added").GetInt32(), imported.GetProperty("known").GetInt32(), imported.GetProperty("wrongLines").GetInt32()));
    }

    private static IEnumerable<string?> Addresses(JsonElement page) => page.GetProperty("items").EnumerateArray().Select(item => item.Text("address"));

    private static async Task Add(HttpClient lead, string address) =>
        Assert.Equal(HttpStatusCode.Created, (await Send(lead, "email/suppressions", new { address, detail = "She asked" })).StatusCode);

    private static Task<HttpResponseMessage> Send(HttpClient client, string path, object body) => client.PostAsJsonAsync(path, body);

    private static Task<HttpResponseMessage> Write(Post post, JsonElement conversation, params string[] to)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"conversations/{conversation.Text("id")}/messages")
        {
            Content = JsonContent.Create(new { kind = "reply", text = "Hi", to, cc = Array.Empty<string>(), seen = 99 }),
        };
        request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        return post.Agent.SendAsync(request);
    }
}

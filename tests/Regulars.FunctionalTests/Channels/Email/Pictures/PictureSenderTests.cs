using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Regulars.Contracts.Team;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Channels.Email.Pictures;

[Collection(PostCollection.Name)]
public sealed class PictureSenderTests(House house)
{
    [OnBothEngines]
    public async Task A_sender_is_remembered_for_everybody_here_and_forgotten_again(Engine engine)
    {
        var workspace = await house.NewWorkspace(engine);
        var (agent, owner, theirs) = (workspace.As(Role.Agent), workspace.As(Role.Owner), (await house.NewWorkspace(engine)).As(Role.Owner));
        const string Sender = "email/picture-senders/News@Shop.example";
        Assert.False(await IsRemembered(agent, Sender));

        for (var twice = 0; twice < 2; twice++)
            Assert.Equal(HttpStatusCode.NoContent, (await agent.PutAsync(Sender, null)).StatusCode);

        Assert.Equal((true, false), (await IsRemembered(agent, Sender), await IsRemembered(theirs, Sender)));
        Assert.Equal("news@shop.example", Assert.Single((await owner.GetFromJsonAsync<JsonElement>("email/picture-senders")).GetProperty("items").EnumerateArray()).Text("address"));
        Assert.Equal(HttpStatusCode.NotFound, (await theirs.DeleteAsync(Sender)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await agent.DeleteAsync(Sender)).StatusCode);
        Assert.False(await IsRemembered(agent, Sender));
        Assert.Equal(HttpStatusCode.NotFound, (await agent.PutAsync("email/picture-senders/nobody", null)).StatusCode);
    }

    private static async Task<bool> IsRemembered(HttpClient who, string sender) => (await who.GetFromJsonAsync<JsonElement>(sender)).GetProperty("isRemembered").GetBoolean();
}

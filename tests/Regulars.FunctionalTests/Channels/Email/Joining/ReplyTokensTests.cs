using Microsoft.Extensions.DependencyInjection;
using Regulars.Platform.Security;
using Regulars.Platform.Workspaces;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Channels.Email.Joining;

[Collection(PostCollection.Name)]
public sealed class ReplyTokensTests(House house)
{
    [OnBothEngines]
    public async Task The_row_of_their_key_does_not_hold_it(Engine engine)
    {
        using var post = await Post.Open(await house.NewWorkspace(engine));
        await post.Send(post.Write($"{Guid.CreateVersion7():N}@shopper.example", "Hello", "Hello?"));
        var conversation = Assert.Single(await post.Conversations());
        await post.Reply(conversation, (await post.Messages(conversation))[0], "<p>Hi</p>");

        var stored = await post.Workspace.Read(db => db.ReadSetting("reply-token-key", CancellationToken.None));

        Assert.NotNull(stored);
        var key = post.Workspace.App.Services.GetRequiredService<Secrets>().Reveal(stored);
        Assert.Equal(32, Convert.FromBase64String(key).Length);
        Assert.DoesNotContain(key, stored, StringComparison.Ordinal);
    }
}

using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Regulars.Contracts.Team;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;
using Regulars.Platform.Workspaces;
using Regulars.Testing;
using Regulars.Testing.Mail;

namespace Regulars.FunctionalTests.Channels.Email.Outgoing;

[Collection(PostCollection.Name)]
public sealed class OutgoingServersTests(House house)
{
    [OnBothEngines]
    public async Task A_demo_keeps_its_answers_whatever_server_is_set(Engine engine)
    {
        var workspace = await house.NewWorkspace(engine);
        using var post = await Post.Open(workspace);
        await using var sink = new SmtpSink();
        await post.SendThrough(sink);
        await MakeDemo(workspace);

        await post.Send(post.Write($"{Guid.CreateVersion7():N}@shopper.example", "Hello", "Hello?"));
        var conversation = Assert.Single(await post.Conversations());
        await post.Reply(conversation, (await post.Messages(conversation))[0], "<p>Hi</p>");

        Assert.Equal("kept", (await post.Messages(conversation))[1].GetProperty("delivery").Text("state"));
        Assert.Empty(sink.Mails);
        await post.Owner.PostAsJsonAsync("email/outgoing/test", new { to = "me@owner.example" }).Gives(409);
        Assert.Empty(sink.Mails);
    }

    [OnBothEngines]
    public async Task The_row_of_the_server_does_not_hold_its_password(Engine engine)
    {
        const string password = "correct horse battery";
        var workspace = await house.NewWorkspace(engine);
        using var owner = workspace.As(Role.Owner);
        var host = $"smtp-{Guid.CreateVersion7():N}.example";

        await owner.PutAsJsonAsync("email/outgoing", new { host, port = 587, security = "starttls", username = "me", password }).Gives(200);

        var stored = await workspace.Read(db => db.Database
            .SqlQuery<string>($"SELECT protected_password AS \"Value\" FROM outgoing_servers WHERE host = {host}").SingleAsync());
        Assert.DoesNotContain(password, stored, StringComparison.Ordinal);
        Assert.Equal(password, workspace.App.Services.GetRequiredService<Secrets>().Reveal(stored));
    }

    private static Task MakeDemo(TestWorkspace workspace) => workspace.Do(services => services.GetRequiredService<RegularsDb>().Set<Workspace>()
        .Where(w => w.Id == workspace.Id).ExecuteUpdateAsync(set => set.SetProperty(w => w.IsDemo, true)));
}

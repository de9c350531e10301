using Regulars.Testing;
using Regulars.Testing.Servers;

namespace Regulars.FunctionalTests.Channels.Email.Receiving;

public sealed class PuttingOffTests
{
    [OnPostgresFact]
    public async Task While_the_database_is_away_mail_is_put_off_and_comes_once_it_is_back()
    {
        await using var postgres = await PrivateServer.Run("postgres");
        await using var app = await RegularsApp.Start(Engine.Sqlite, null, $"--postgres={postgres.Says.Text("connection")};Timeout=3");
        using var post = await Post.Open(await app.NewWorkspace());
        var mail = post.Write("away@shopper.example", "Is anybody there?", "?");

        await PrivateServer.Tell("postgres", "stop", postgres.Folder);
        Assert.Equal(451, (await post.HandOver(mail)).Code);
        await PrivateServer.Tell("postgres", "start", postgres.Folder);

        Assert.Equal(250, (await post.HandOver(mail)).Code);
        await post.Workspace.Settled();
        Assert.Single(await post.Messages(Assert.Single(await post.Conversations())));
    }

    [OnBothEngines]
    public async Task Mail_whose_bytes_cannot_be_stored_is_put_off_and_leaves_nothing_behind(Engine engine)
    {
        await using var app = await RegularsApp.Start(engine);
        using var post = await Post.Open(await app.NewWorkspace());
        var mail = post.Write("disk@shopper.example", "The disk is full", "?");
        var folder = Path.Combine(app.Storage.Folder, "files", post.Workspace.Id.ToString());

        // A full disk, as far as a program can tell; rights would not stop the root that CI runs as.
        Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
        await File.WriteAllTextAsync(folder, "");
        Assert.Equal(451, (await post.HandOver(mail)).Code);
        Assert.Empty(await post.Conversations());
        File.Delete(folder);

        Assert.Equal(250, (await post.HandOver(mail)).Code);
        await post.Workspace.Settled();
        Assert.Single(await post.Messages(Assert.Single(await post.Conversations())));
    }
}

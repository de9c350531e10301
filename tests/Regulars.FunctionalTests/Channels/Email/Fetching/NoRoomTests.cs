using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Regulars.Channels.Email.Fetching;
using Regulars.Channels.Email.Fetching.Watching;
using Regulars.Channels.Email.Mailroom;
using Regulars.Contracts.Channels;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Channels.Email.Fetching;

/// <summary>A disk that takes nothing is not the mail's fault: it is fetched again however often that happens, and never left behind.</summary>
[Collection(OtherProviderCollection.Name)]
public sealed class NoRoomTests(ProviderHouse house)
{
    [OnBothEngines]
    public async Task Mail_that_the_disk_does_not_take_waits_at_the_server_and_comes_when_there_is_room(Engine engine)
    {
        using var post = await house.Connect(engine);
        var folder = Path.Combine(post.Post.Workspace.App.Storage.Folder, "files", post.Post.Workspace.Id.ToString());
        Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
        await File.WriteAllTextAsync(folder, "");
        var before = await Cursor(post);

        await post.Provider.Put(post.Write("one"));
        await post.Until(account => account.Text("state") == "failed");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await Bring(post, before + 1));
        Assert.Equal(before, await Cursor(post));
        File.Delete(folder);

        Assert.Equal(["one"], await post.Subjects(1));
        Assert.Equal(0, (await post.Account()).GetProperty("left").GetInt32());
    }

    /// <summary>As the mailroom does, which leaves a mail behind after four answers of 500.</summary>
    private static async Task<HttpStatusCode> Bring(FetchedPost post, long uid)
    {
        var app = post.Post.Workspace.App;
        var watch = await Watch(post);
        using var mailroom = app.Services.GetRequiredService<IHttpClientFactory>().CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(app.InternalAddress, "/internal/mailroom/imap/mails")) { Content = new StringContent(post.Write("one")) };
        request.Headers.Authorization = new("Bearer", app.Services.GetRequiredService<MailroomToken>().Value);
        request.Headers.Add("X-Account", new AccountKey(post.Post.Workspace.Id, MailboxId.From(Guid.Parse(post.Id))).ToString());
        request.Headers.Add("X-Folder", watch.Folder);
        request.Headers.Add("X-Uid-Validity", $"{watch.UidValidity}");
        request.Headers.Add("X-Uid", $"{uid}");
        request.Headers.Add("X-Purpose", "watch");
        using var answer = await mailroom.SendAsync(request);
        return answer.StatusCode;
    }

    private static async Task<long> Cursor(FetchedPost post) => (await Watch(post)).LastUid;

    private static Task<ImapWatch> Watch(FetchedPost post) => post.Post.Workspace.Read(db => db.Set<ImapWatch>().AsNoTracking().SingleAsync());
}

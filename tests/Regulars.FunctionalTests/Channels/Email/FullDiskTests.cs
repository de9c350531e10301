using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Regulars.FunctionalTests.Channels.Email.Fetching;
using Regulars.Platform.Outbox;
using Regulars.Platform.Persistence;
using Regulars.Testing;
using Regulars.Testing.Servers;
using Regulars.Testing.Storage;

namespace Regulars.FunctionalTests.Channels.Email;

/// <summary>Files and database on a small disk that runs full, again and again with a little more room: what was taken is there, the rest is put off.</summary>
public sealed class FullDiskTests
{
    private const int Megabytes = 64;

    [OnBothEngines(Server = "disk")]
    public async Task What_a_full_disk_does_not_take_is_put_off_and_all_goes_on_when_there_is_room(Engine engine)
    {
        await using var provider = await Provider.Start();
        await using var disk = await PrivateServer.Run("disk", $"{Megabytes}");
        await using var storage = await TestStorage.Create(engine, disk.Says.Text("folder"));
        await using var app = await RegularsApp.Start(storage);
        using var post = await FetchedPost.Connect(await app.NewWorkspace(), provider.NewMailbox());
        await post.Post.Send(post.Write("before"));
        var filler = new Filler(disk.Says.Text("folder"));
        var (taken, putOff) = (new List<string>(), new List<string>());

        filler.Fill();
        await post.Provider.Put(post.Write("fetched"));
        foreach (var kilobytes in new[] { 0, 4, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256, 512 })
        {
            filler.Leave(kilobytes);
            foreach (var mail in new[] { $"small {kilobytes}", $"large {kilobytes}" })
            {
                var answer = await post.Post.HandOver(Write(post, mail));
                Assert.True(answer.Code is 250 or 451, $"{mail}: {answer}");
                (answer.Code == 250 ? taken : putOff).Add(mail);
            }
        }
        Assert.NotEmpty(putOff);
        filler.Empty();

        foreach (var mail in putOff)
            Assert.Equal(250, (await post.Post.HandOver(Write(post, mail))).Code);
        Assert.Equal(taken.Concat(putOff).Append("before").Append("fetched").Order(), (await post.Subjects(30)).Order());
        await app.Settled();
        Assert.Empty(await Parked(app));
    }

    private static string Write(FetchedPost post, string mail) =>
        post.Write(mail, mail.Replace(' ', '-')) + (mail.StartsWith("large", StringComparison.Ordinal) ? string.Concat(Enumerable.Repeat($"{mail} {new string('x', 60)}\n", 800)) : "");

    private static async Task<IReadOnlyList<string?>> Parked(RegularsApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<RegularsDb>().Set<OutboxRow>().IgnoreQueryFilters([RegularsDb.WorkspaceFilter])
            .Where(row => row.ParkedAt != null).Select(row => row.Error).ToListAsync();
    }

    /// <summary>Takes what room there is, but for as much as is asked.</summary>
    private sealed class Filler(string disk)
    {
        private readonly string file = Path.Combine(disk, "filler");

        public void Fill()
        {
            using var stream = new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.None, 0);
            foreach (var size in new[] { 1024 * 1024, 65536, 4096 })
            {
                try
                {
                    while (true)
                        stream.Write(new byte[size]);
                }
                catch (IOException)
                {
                    // Full for pieces of this size.
                }
            }
        }

        public void Leave(int kilobytes)
        {
            Fill();
            using var stream = new FileStream(file, FileMode.Open);
            stream.SetLength(Math.Max(0, stream.Length - kilobytes * 1024));
        }

        public void Empty() => File.Delete(file);
    }
}

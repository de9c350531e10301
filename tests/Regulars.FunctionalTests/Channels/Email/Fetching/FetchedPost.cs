using System.Net.Http.Json;
using System.Text.Json;
using Regulars.Testing;
using Regulars.Testing.Servers;

namespace Regulars.FunctionalTests.Channels.Email.Fetching;

/// <summary>A workspace whose mail lies at a provider.</summary>
public sealed class FetchedPost : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private FetchedPost(Post post, ImapMailbox provider, string id) => (Post, Provider, Id) = (post, provider, id);

    public Post Post { get; }

    public ImapMailbox Provider { get; }

    /// <summary>Of the mailbox here.</summary>
    public string Id { get; }

    public string Path => $"mailboxes/{Id}/imap";

    /// <summary>Opens a workspace for a mailbox, connected and watched.</summary>
    public static async Task<FetchedPost> Connect(TestWorkspace workspace, ImapMailbox provider)
    {
        var post = await Prepare(workspace, provider);
        await post.Connect();
        await post.Watched();
        return post;
    }

    /// <summary>Opens a workspace for a mailbox that nobody has connected yet.</summary>
    public static async Task<FetchedPost> Prepare(TestWorkspace workspace, ImapMailbox provider)
    {
        var post = await Post.Open(workspace);
        var mailbox = (await post.Owner.GetFromJsonAsync<JsonElement>("mailboxes")).GetProperty("items")[0];
        return new FetchedPost(post, provider, mailbox.Text("id"));
    }

    public object Settings(string? password = ImapMailbox.Password, string folder = "INBOX", string security = "none", int? port = null) =>
        new { host = "127.0.0.1", port = port ?? Provider.Port, security, signIn = "password", username = Provider.Address, password, folder, markSeen = false };

    public async Task<JsonElement> Connect(object? settings = null, int? version = null) =>
        await Post.Owner.PutAsJsonAsync(Path, new { settings = settings ?? Settings(), version }).Gives(200);

    public Task<JsonElement> Account() => Post.Owner.GetFromJsonAsync<JsonElement>(Path);

    /// <summary>Until the server was reached with what is set now.</summary>
    public Task<JsonElement> Watched() => Until(account => account.Text("state") == "watching");

    public async Task<JsonElement> Until(Func<JsonElement, bool> isSo)
    {
        using var deadline = new CancellationTokenSource(Longest);
        while (true)
        {
            var account = await Account();
            if (isSo(account))
                return account;
            if (deadline.IsCancellationRequested)
                Assert.Fail($"The account did not come so far: {account}\n{string.Join('\n', Post.Workspace.App.Log.Lines.TakeLast(10))}");
            await Task.Delay(50);
        }
    }

    /// <summary>The subjects of all conversations of a view, once there are so many.</summary>
    public async Task<IReadOnlyList<string>> Subjects(int count, string view = "all")
    {
        using var deadline = new CancellationTokenSource(Longest);
        while (true)
        {
            var subjects = (await Conversations(view)).Select(conversation => conversation.Text("subject")).Order().ToList();
            if (subjects.Count >= count)
                return subjects;
            if (deadline.IsCancellationRequested)
                Assert.Fail($"Only {string.Join(", ", subjects)} came, not {count}; the account: {await Account()}");
            await Task.Delay(50);
        }
    }

    public async Task<IReadOnlyList<JsonElement>> Conversations(string view) =>
        [.. (await Post.Agent.GetFromJsonAsync<JsonElement>($"conversations?view={view}&limit=100")).GetProperty("items").EnumerateArray()];

    public string Write(string subject, string? id = null) => Post.Write($"{id ?? subject}@shopper.example", subject, $"About {subject}.");

    public void Dispose() => Post.Dispose();
}

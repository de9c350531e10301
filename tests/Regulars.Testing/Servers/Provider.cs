namespace Regulars.Testing.Servers;

/// <summary>A mail provider with mailboxes of shops: a private Dovecot that runs until it is disposed.</summary>
public sealed class Provider : IAsyncDisposable
{
    private const int Mailboxes = 200;

    private readonly PrivateServer server;
    private int taken;

    private Provider(PrivateServer server) => this.server = server;

    public string Folder => server.Folder;

    /// <param name="tokens">Who says which tokens are good; with none, only passwords are taken.</param>
    public static async Task<Provider> Start(TokenProvider? tokens = null) => new(await PrivateServer.Run(
        "dovecot",
        tokens is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["REGULARS_TOKEN_CHECK"] = tokens.CheckAddress },
        [.. Enumerable.Range(0, Mailboxes).Select(Address)]));

    /// <summary>One that nobody else uses.</summary>
    public ImapMailbox NewMailbox() => new(server.Says.GetProperty("imap").GetInt32(), Address(Interlocked.Increment(ref taken)));

    public Task Restart() => PrivateServer.Tell("dovecot", "restart", Folder);

    public Task Stop() => PrivateServer.Tell("dovecot", "stop", Folder);

    public Task Begin() => PrivateServer.Tell("dovecot", "start", Folder);

    /// <summary>What a provider does that moves a mailbox to another machine: the same mails get other numbers.</summary>
    public async Task Renumber(ImapMailbox mailbox)
    {
        await Stop();
        var maildir = Path.Combine(Folder, "mail", mailbox.Address.Split('@')[1], mailbox.Address.Split('@')[0], "Maildir");
        var list = Path.Combine(maildir, "dovecot-uidlist");
        var lines = await File.ReadAllLinesAsync(list);
        // 3 V<validity> N<next> G<guid>, then a line for each message that begins with its number.
        lines[0] = lines[0].Replace(" V", " V9", StringComparison.Ordinal);
        await File.WriteAllLinesAsync(list, lines);
        foreach (var index in Directory.EnumerateFiles(maildir, "dovecot.index*"))
            File.Delete(index);
        await Begin();
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private static string Address(int n) => $"shop{n}@provider.example";
}

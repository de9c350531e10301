using Regulars.Bench.Measuring;
using Regulars.Bench.Seeding;
using Regulars.Testing.Servers;

namespace Regulars.Bench.Killing.Fetching;

/// <summary>A provider's mailbox, connected to the bench's workspace, where mails wait that came while it was paused.</summary>
internal sealed class WaitingMail : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly PrivateServer dovecot;
    private readonly string path;

    private WaitingMail(PrivateServer dovecot, string path) => (this.dovecot, this.path) = (dovecot, path);

    public static string Subject(int mail) => $"Waiting {mail}";

    public static async Task<WaitingMail> Lay(DeskClient desk, int mails, CancellationToken ct)
    {
        var address = OpenOffice.Address(1);
        var dovecot = await PrivateServer.Run("dovecot", address);
        var mailbox = new ImapMailbox(dovecot.Says.GetProperty("imap").GetInt32(), address);
        var path = $"/api/v1/mailboxes/{(await desk.Read("/api/v1/mailboxes", ct))["items"]![0]!["id"]}/imap";
        var settings = new { host = "127.0.0.1", port = mailbox.Port, security = "none", signIn = "password", username = address, password = ImapMailbox.Password, folder = "INBOX", markSeen = false };
        await desk.Put(path, new { settings, version = (int?)null }, ct);
        while ($"{(await desk.Read(path, ct))["state"]}" != "watching")
            await Task.Delay(Pause, ct);
        await desk.Put($"{path}/pause", new { }, ct);
        await mailbox.Put(Enumerable.Range(0, mails).Select(Mail));
        return new WaitingMail(dovecot, path);
    }

    public Task Fetch(DeskClient desk, CancellationToken ct) => desk.Delete($"{path}/pause", ct);

    /// <summary>The provider restarts its server: every connection ends.</summary>
    public async Task<bool> Restart()
    {
        await PrivateServer.Tell("dovecot", "restart", dovecot.Folder);
        return true;
    }

    public ValueTask DisposeAsync() => dovecot.DisposeAsync();

    private static string Mail(int mail) => $"""
        From: Shopper {mail} <shopper{mail}@sender{mail % 50}.example>
        To: {OpenOffice.Address(1)}
        Subject: {Subject(mail)}
        Message-ID: <waiting-{mail}@sender{mail % 50}.example>
        Date: Sat, 21 Nov 2026 10:42:00 +0000

        Has mail {mail} arrived?
        """;
}

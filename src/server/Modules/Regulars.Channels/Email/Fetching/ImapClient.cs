using Regulars.Channels.Email.Fetching.Watching;
using Regulars.Channels.Email.Mailroom;

namespace Regulars.Channels.Email.Fetching;

/// <summary>What the host asks of the mailroom about mailboxes on other servers.</summary>
internal sealed class ImapClient(MailroomClient mailroom)
{
    public async Task Watch(IReadOnlyList<WatchOrder> accounts, CancellationToken ct) =>
        await mailroom.Ask<Answer>("/imap/watches", new { accounts }, ct);

    /// <summary>Tries a server as far as the folder, and says which folders there are.</summary>
    public async Task<ImapTest> Test(ImapServer server, string folder, CancellationToken ct)
    {
        try
        {
            return await mailroom.Ask<ImapTest>("/imap/test", new { server, folder }, ct);
        }
        catch (MailroomAwayException exception)
        {
            return new ImapTest(false, "connect", exception.Message, null, []);
        }
    }

    /// <param name="since">A day such as 2026-01-31; null means all.</param>
    public Task<FolderUids> List(ImapServer server, string folder, string? since, CancellationToken ct) =>
        mailroom.Ask<FolderUids>("/imap/uids", new { server, folder, since }, ct);

    /// <summary>Has mails brought here; returns when all were, or the time is up.</summary>
    public Task<FetchAnswer> Fetch(FetchOrder order, CancellationToken ct) => mailroom.Ask<FetchAnswer>("/imap/fetch", order, ct);

    private sealed record Answer(int Watched);
}

/// <summary>Where mail lies, and how to sign in there: a password or a token, never both.</summary>
internal sealed record ImapServer(string Host, int Port, string Security, string Username, string? Password, string? AccessToken);

/// <summary>How far a test came, and what it found.</summary>
internal sealed record ImapTest(bool Ok, string Step, string Detail, int? Messages, IReadOnlyList<ImapFolder> Folders);

/// <param name="Use">Such as \Sent or \Junk, where the server says so.</param>
internal sealed record ImapFolder(string Path, string? Use);

internal sealed record FolderUids(bool Ok, long UidValidity, long UidNext, int Messages, string? Uids, string? Step, string? Detail);

internal sealed record FetchOrder(
    string Account, ImapServer Server, string Folder, long UidValidity, string Uids, string Purpose, int WithinMs);

/// <param name="IsWhole">Whether it came to the last of them before the time was up.</param>
internal sealed record FetchAnswer(bool Ok, bool IsWhole, string? Step, string? Detail);

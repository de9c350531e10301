using Microsoft.EntityFrameworkCore;
using Regulars.Channels.Email.Fetching;
using Regulars.Channels.Email.Mailroom;
using Regulars.Contracts.Channels;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Outbox;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;
using Regulars.Platform.Workspaces;

namespace Regulars.Channels.Email.Outgoing;

/// <summary>
/// The workspace's way out. An owner may name any host, private ones too: a relay in the shop's own network is the usual case, and the mailroom
/// speaks nothing but SMTP to it.
/// </summary>
internal sealed class OutgoingServers(RegularsDb db, WorkspaceScope scope, Secrets secrets, MailroomClient mailroom, ServerSignIn signIn) : IOutgoingMail
{
    private readonly Remembered<MailboxId, WayOut?> asked = new();

    /// <summary>Null when none is set, and always in a demo workspace: it never sends outside.</summary>
    public Task<WayOut?> Find(CancellationToken ct) => Find(default, ct);

    /// <summary>That of the mailbox, else the workspace's.</summary>
    public Task<WayOut?> Find(MailboxId mailbox, CancellationToken ct) => asked.Once(mailbox, () => Look(mailbox, ct));

    public Task<bool> IsDemo(CancellationToken ct)
    {
        var workspace = scope.Required;
        return db.Set<Workspace>().AnyAsync(w => w.Id == workspace && w.IsDemo, ct);
    }

    public async Task Configure(OutgoingServer server, CancellationToken ct)
    {
        var setting = await db.OutgoingServers.SingleOrDefaultAsync(ct);
        if (setting is null)
            db.Add(setting = new OutgoingServerSetting());
        setting.Set(
            server.Host.Trim(), server.Port, server.Security, server.Username,
            server.Password is { Length: > 0 } password ? secrets.Protect(password) : null, setting.PerMinute);
    }

    public Task<ServerTest> Test(OutgoingServer server, string from, string? to, CancellationToken ct) => Test(new WayOut(Describe(server), null, null), from, to, ct);

    public async Task<ServerTest> Test(WayOut way, string from, string? to, CancellationToken ct)
    {
        try
        {
            var server = await signIn.Complete(way, wasRefused: false, ct);
            return await mailroom.Test(server, to is null ? null : new TestEnvelope(from, to), ct);
        }
        catch (PutOffException exception)
        {
            return new ServerTest(false, "login", exception.Message);
        }
        catch (MailroomAwayException exception)
        {
            return new ServerTest(false, "connect", exception.Message);
        }
    }

    private async Task<WayOut?> Look(MailboxId mailbox, CancellationToken ct)
    {
        var own = mailbox == default ? null : await db.MailboxServers.AsNoTracking().SingleOrDefaultAsync(server => server.MailboxId == mailbox, ct);
        ServerSetting? set = own is not null ? own : await db.OutgoingServers.AsNoTracking().SingleOrDefaultAsync(ct);
        return set is null || await IsDemo(ct)
            ? null
            : new WayOut(
                Describe(new OutgoingServer(set.Host, set.Port, set.Security, set.Username, set.ProtectedPassword is { } secret ? secrets.Reveal(secret) : null)),
                own?.MailboxId, set.PerMinute, own is { UsesGrant: true } ? new AccountKey(scope.Required, own.MailboxId) : null);
    }

    private static SmtpServer Describe(OutgoingServer server) =>
        new(server.Host, server.Port, server.Security, server.Username, server.Password, MailroomProgram.HostName);
}

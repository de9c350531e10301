using Microsoft.EntityFrameworkCore;
using Regulars.Channels.Email.Mailroom;
using Regulars.Contracts.Channels;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;
using Regulars.Platform.Workspaces;

namespace Regulars.Channels.Email.Outgoing;

/// <summary>
/// The workspace's way out. An owner may name any host, private ones too: a relay in the shop's own network is the usual case, and the mailroom
/// speaks nothing but SMTP to it.
/// </summary>
internal sealed class OutgoingServers(RegularsDb db, WorkspaceScope scope, Secrets secrets, MailroomClient mailroom) : IOutgoingMail
{
    private readonly Remembered<WorkspaceId, SmtpServer?> asked = new();

    /// <summary>Null when none is set, and always in a demo workspace: it never sends outside.</summary>
    public Task<SmtpServer?> Find(CancellationToken ct) => asked.Once(scope.Required, () => Look(ct));

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
            server.Password is { Length: > 0 } password ? secrets.Protect(password) : null);
    }

    public Task<ServerTest> Test(OutgoingServer server, string from, string? to, CancellationToken ct) => Test(Describe(server), from, to, ct);

    public async Task<ServerTest> Test(SmtpServer server, string from, string? to, CancellationToken ct)
    {
        try
        {
            return await mailroom.Test(server, to is null ? null : new TestEnvelope(from, to), ct);
        }
        catch (MailroomAwayException exception)
        {
            return new ServerTest(false, "connect", exception.Message);
        }
    }

    private async Task<SmtpServer?> Look(CancellationToken ct) =>
        await db.OutgoingServers.AsNoTracking().SingleOrDefaultAsync(ct) is not { } set || await IsDemo(ct)
            ? null
            : Describe(new OutgoingServer(set.Host, set.Port, set.Security, set.Username, set.ProtectedPassword is { } secret ? secrets.Reveal(secret) : null));

    private static SmtpServer Describe(OutgoingServer server) =>
        new(server.Host, server.Port, server.Security, server.Username, server.Password, MailroomProgram.HostName);
}

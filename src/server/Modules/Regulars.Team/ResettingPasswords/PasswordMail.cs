using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Channels;
using Regulars.Contracts.Team;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Persistence;
using Regulars.Platform.Workspaces;
using Regulars.Team.Words;

namespace Regulars.Team.ResettingPasswords;

/// <summary>Writes the mail with a password link, sent by a workspace of the person that can send.</summary>
internal sealed class PasswordMail(RegularsDb db, WorkspaceScope scope, INotices notices, PasswordLinks links, IClock clock)
{
    /// <summary>Nobody can fill a mailbox by asking again and again.</summary>
    private static readonly Duration NotAgainWithin = Duration.FromMinutes(2);

    public async Task Send(string email, CancellationToken ct)
    {
        if (await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Email == email, ct) is not { } account)
            return;
        var soonest = clock.GetCurrentInstant() - NotAgainWithin;
        if (await db.PasswordResets.AnyAsync(reset => reset.Account == account.Id && reset.CreatedAt > soonest, ct))
            return;
        if (!await EnterWhereMailLeaves(account.Id, ct))
            return;

        (string, string)[] values = [("name", account.Name), ("link", await links.Open(account.Id, ct))];
        notices.Send(new Notice(
            account.Name, account.Email, MailWords.Of(account.Locale, "reset.subject", values), MailWords.Of(account.Locale, "reset.text", values)));
    }

    private async Task<bool> EnterWhereMailLeaves(AccountId account, CancellationToken ct)
    {
        foreach (var workspace in await RealWorkspaces(account, ct))
        {
            scope.Enter(workspace, Actor.System);
            if (await notices.CanSend(ct))
                return true;
        }
        return false;
    }

    private Task<List<WorkspaceId>> RealWorkspaces(AccountId account, CancellationToken ct) => (
        from member in db.Memberships
        where member.Account == account
        join workspace in db.Set<Workspace>() on member.Workspace equals workspace.Id
        where !workspace.IsDemo
        orderby workspace.CreatedAt
        select workspace.Id).ToListAsync(ct);
}

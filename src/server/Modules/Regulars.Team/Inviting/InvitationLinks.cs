using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts.Channels;
using Regulars.Contracts.Team;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;
using Regulars.Platform.Workspaces;
using Regulars.Team.Accounts;
using Regulars.Team.Agents;
using Regulars.Team.Words;

namespace Regulars.Team.Inviting;

/// <summary>Makes an agent's one invitation link, and mails it when this workspace can send.</summary>
internal sealed class InvitationLinks(RegularsDb db, PublicUrl publicUrl, INotices notices, WorkspaceScope scope, IClock clock)
{
    public sealed record Sent(string Link, bool Mailed);

    public async Task<Sent> Renew(Agent agent, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        if (await db.Invitations.SingleOrDefaultAsync(i => i.Agent == agent.Id, ct) is { } open)
            open.Renew(now);
        else
            db.Add(Invitation.For(agent.Id, now));

        var secret = Tokens.New();
        await db.ShutDoors(Invitation.Door, agent.Id.Value, ct);
        db.OpenDoor(Invitation.Door, Tokens.Hash(secret), agent.Id.Value);
        var link = $"{await publicUrl.Read(ct)}/invitations/{secret}";
        var canMail = await notices.CanSend(ct);
        if (canMail)
            notices.Send(await Write(agent, link, ct));
        return new Sent(link, canMail);
    }

    private async Task<Notice> Write(Agent agent, string link, CancellationToken ct)
    {
        var locale = await LocaleOf(agent, ct);
        var workspace = scope.Required;
        var name = await db.Set<Workspace>().Where(w => w.Id == workspace).Select(w => w.Name).SingleAsync(ct);
        (string, string)[] values = [("name", agent.Name), ("by", scope.Actor.Name), ("workspace", name), ("link", link)];
        return new Notice(
            agent.Name, agent.Email, MailWords.Of(locale, "invitation.subject", values), MailWords.Of(locale, "invitation.text", values));
    }

    /// <summary>Whoever has no account here yet is written to in the language of whoever invites them.</summary>
    private async Task<string> LocaleOf(Agent invited, CancellationToken ct)
    {
        var by = scope.Actor.Id is { } id ? AgentId.From(id) : (AgentId?)null;
        var inviting = db.Agents.Where(agent => agent.Id == by).Select(agent => agent.Account);
        var known = await db.Accounts.Where(account => account.Email == invited.Email || inviting.Contains(account.Id))
            .Select(account => new { account.Email, account.Locale }).ToListAsync(ct);
        return (known.FirstOrDefault(account => account.Email == invited.Email) ?? known.FirstOrDefault())?.Locale ?? Account.DefaultLocale;
    }
}

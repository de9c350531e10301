using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Channels;
using Regulars.Contracts.Team;
using Regulars.Platform.Http;
using Regulars.Platform.Outbox;
using Regulars.Platform.Persistence;
using Regulars.Team.Agents;
using Regulars.Team.Words;

namespace Regulars.Team.Approving;

/// <summary>Opens requests, and tells those who may answer: on the desk by the feed, and by mail. The mail's link opens the request; it approves nothing.</summary>
internal sealed class AskForApproval(RegularsDb db, PublicUrl publicUrl, INotices notices, EventOutbox outbox, IClock clock)
{
    public async Task<ApprovalId> Ask(Actor by, ApprovalCase asked, CancellationToken ct)
    {
        if (await db.Approvals.AsNoTracking().SingleOrDefaultAsync(approval => approval.Key == asked.Key, ct) is { } before)
            return before.Id;
        var now = clock.GetCurrentInstant();
        var hours = await db.Set<ApprovalRules>().AsNoTracking().Select(rules => (int?)rules.Hours).SingleOrDefaultAsync(ct) ?? ApprovalRules.UsualHours;
        var approval = new Approval(asked, by, now, now + Duration.FromHours(hours));
        db.Add(approval);
        await outbox.Schedule(new ApprovalExpires(approval.Id), approval.ExpiresAt, approval.Id.ToString(), ct);
        if (await notices.CanSend(ct))
            await Tell(approval, now, ct);
        return approval.Id;
    }

    public async Task Withdraw(string key, CancellationToken ct)
    {
        if (await db.Approvals.SingleOrDefaultAsync(approval => approval.Key == key, ct) is not { IsOpen: true } approval)
            return;
        approval.Withdraw(clock.GetCurrentInstant());
        await outbox.Cancel<ApprovalExpires>(approval.Id.ToString(), ct);
    }

    private async Task Tell(Approval approval, Instant now, CancellationToken ct)
    {
        var link = $"{await publicUrl.Read(ct)}/approvals/{approval.Id}";
        var people = await db.Agents.AsNoTracking().Where(agent => agent.State == AgentState.Active)
            .Join(db.Accounts, agent => agent.Account, account => account.Id, (agent, account) => new { agent.Id, agent.Name, agent.Email, agent.Role, account.Locale }).ToListAsync(ct);
        var (asker, there) = (approval.AskedBy.Id, people.Select(person => person.Id).ToHashSet());
        var away = await db.Set<Delegation>().AsNoTracking().Where(given => given.Until > now).ToDictionaryAsync(given => given.AgentId, given => given.To, ct);
        // A deputy who asks, or has left, answers for nobody.
        AgentId Deputy(AgentId id) => away.TryGetValue(id, out var deputy) && deputy.Value != asker && there.Contains(deputy) ? deputy : id;
        var ids = people.Where(person => person.Role != Role.Agent).Select(person => Deputy(person.Id)).Where(id => id.Value != asker).ToHashSet();
        foreach (var person in people.Where(person => ids.Contains(person.Id)))
        {
            (string, string)[] values =
            [
                ("name", person.Name), ("by", approval.AskedBy.Name), ("cost", approval.Case.Gesture.Cost.ToString()), ("order", approval.Case.Order ?? ""),
                ("kind", MailWords.Of(person.Locale, $"approval.kind.{approval.Case.Gesture.Kind}")), ("note", approval.Case.Note ?? "–"), ("link", link),
            ];
            notices.Send(new Notice(person.Name, person.Email, MailWords.Of(person.Locale, "approval.subject", values), MailWords.Of(person.Locale, "approval.text", values)));
        }
    }
}

/// <summary>Nobody has answered a request in time.</summary>
[EventName("approval.expires")]
internal sealed record ApprovalExpires(ApprovalId Approval) : IEvent
{
    public string? Lane => Approval.ToString();
}

internal sealed class ExpireApproval(RegularsDb db, IClock clock) : IReactTo<ApprovalExpires>
{
    public async Task React(ApprovalExpires happened, CancellationToken ct)
    {
        if (await db.Approvals.SingleOrDefaultAsync(approval => approval.Id == happened.Approval, ct) is { IsOpen: true } approval)
            approval.Answer(ApprovalAnswer.Expired, Actor.System, null, clock.GetCurrentInstant());
    }
}

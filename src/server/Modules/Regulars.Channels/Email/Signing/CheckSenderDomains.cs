using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Channels.Email.Mailroom;
using Regulars.Contracts;
using Regulars.Platform.Clock;
using Regulars.Platform.Outbox;
using Regulars.Platform.Persistence;

namespace Regulars.Channels.Email.Signing;

/// <summary>It is time to look again what the DNS says of a domain.</summary>
[EventName("sender-domain.due")]
internal sealed record SenderDomainDue(string Domain) : IEvent
{
    public string? Lane => Domain;
}

/// <summary>Has every domain of the workspace looked up, once a day: records change without anybody telling us.</summary>
internal sealed class CheckSenderDomains(RegularsDb db, EventOutbox outbox) : IJob
{
    public async Task Run(Instant due, CancellationToken ct)
    {
        foreach (var domain in await db.SenderDomains.AsNoTracking().Select(known => known.Domain).ToListAsync(ct))
            outbox.Add(new SenderDomainDue(domain));
    }
}

/// <summary>Looks a domain up. A key whose record is gone signs no more; one whose record came signs from then on.</summary>
internal sealed class CheckSenderDomainWhenDue(SenderDomains domains, MailroomClient mailroom) : ICallOutside<SenderDomainDue, DomainQuestions, DnsAnswers>
{
    public async Task<DomainQuestions?> Intend(SenderDomainDue happened, CancellationToken ct) =>
        await domains.Find(happened.Domain, ct) is { } known ? new DomainQuestions(known.Domain, known.RecordName) : null;

    public Task<DnsAnswers> Call(DomainQuestions intent, CancellationToken ct) => mailroom.LookUp(intent.Names, ct);

    public Task Record(DomainQuestions intent, DnsAnswers result, CancellationToken ct) => domains.Learn(intent, result, ct);
}

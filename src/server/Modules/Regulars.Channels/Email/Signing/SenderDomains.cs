using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Channels.Email.Mailroom;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;
using Regulars.Platform.Workspaces;

namespace Regulars.Channels.Email.Signing;

/// <summary>What is known of the domains that this workspace sends from.</summary>
internal sealed class SenderDomains(RegularsDb db, WorkspaceScope scope, Secrets secrets, IClock clock)
{
    private readonly Remembered<string, SignWith?> asked = new();

    public async Task<SenderDomain?> Find(string domain, CancellationToken ct) => await db.SenderDomains.FindAsync([scope.Required, domain], ct);

    public async Task<SenderDomain> FindOrAdd(string domain, CancellationToken ct)
    {
        if (await Find(domain, ct) is { } known)
            return known;
        var added = new SenderDomain(domain);
        db.Add(added);
        return added;
    }

    /// <summary>The key that signs mail of this address's domain; null when none is to.</summary>
    public Task<SignWith?> Signature(string address, CancellationToken ct)
    {
        var domain = EmailAddress.Domain(EmailAddress.Normal(address));
        return asked.Once(domain, async () => await db.SenderDomains.AsNoTracking().SingleOrDefaultAsync(known => known.Domain == domain, ct) is { Signs: true } known
            ? new SignWith(domain, known.Selector!, secrets.Reveal(known.ProtectedKey!))
            : null);
    }

    /// <summary>The addresses of the workspace's mailboxes name its domains.</summary>
    public async Task<IReadOnlyList<string>> All(CancellationToken ct) =>
        [.. (await db.Mailboxes.AsNoTracking().Select(mailbox => mailbox.Address).ToListAsync(ct)).Select(EmailAddress.Domain).Distinct().Order()];

    public async Task Learn(DomainQuestions questions, DnsAnswers found, CancellationToken ct)
    {
        var (known, answers) = (await FindOrAdd(questions.Domain, ct), found.Answers);
        if (answers.FirstOrDefault(answer => answer.State == DnsAnswer.Failed) is { } failed)
            known.LearnNothing(failed.Detail, clock.GetCurrentInstant());
        else
            known.Learn(questions.Dkim(known, answers), DomainQuestions.Spf(answers), questions.Dmarc(answers), clock.GetCurrentInstant());
    }

    public async Task LearnNothing(DomainQuestions questions, string trouble, CancellationToken ct) =>
        (await FindOrAdd(questions.Domain, ct)).LearnNothing(trouble, clock.GetCurrentInstant());
}

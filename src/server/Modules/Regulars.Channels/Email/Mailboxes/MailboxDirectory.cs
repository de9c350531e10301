using Microsoft.EntityFrameworkCore;
using Regulars.Channels.Email.Senders;
using Regulars.Contracts.Channels;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Persistence;

namespace Regulars.Channels.Email.Mailboxes;

internal sealed class MailboxDirectory(RegularsDb db) : IMailboxDirectory
{
    private readonly Remembered<MailboxId, MailboxSummary?> asked = new();
    private readonly Remembered<MailboxId, BrandId> brands = new();
    private IReadOnlySet<string>? addresses;

    public Task<MailboxSummary?> Find(MailboxId id, CancellationToken ct) => asked.Once(id, () => Speaking(id)
        .Select(mailbox => new MailboxSummary(mailbox.Id, mailbox.Address, mailbox.Name, mailbox.HasPlainSender)).FirstOrDefaultAsync(ct));

    public Task<MailboxSummary?> Of(BrandId brand, CancellationToken ct) => db.Mailboxes.AsNoTracking()
        .Where(mailbox => mailbox.BrandId == brand && mailbox.ClosedAt == null)
        .OrderBy(mailbox => !db.Set<BrandSender>().Any(sender => sender.BrandId == brand && sender.MailboxId == mailbox.Id)).ThenBy(mailbox => mailbox.Id)
        .Select(mailbox => new MailboxSummary(mailbox.Id, mailbox.Address, mailbox.Name, mailbox.HasPlainSender)).FirstOrDefaultAsync(ct);

    public async Task<IReadOnlySet<string>> Addresses(CancellationToken ct) =>
        addresses ??= await db.Mailboxes.AsNoTracking().Where(mailbox => mailbox.ClosedAt == null).Select(mailbox => mailbox.Address).ToHashSetAsync(ct);

    public Task<BrandId> Brand(MailboxId id, CancellationToken ct) => brands.Once(id, () => db.Mailboxes.AsNoTracking()
        .Where(mailbox => mailbox.Id == id).Select(mailbox => mailbox.BrandId).SingleAsync(ct));

    /// <summary>The mailbox, or while it is closed another one: of its brand if there is one.</summary>
    private IQueryable<Mailbox> Speaking(MailboxId id) =>
        from mailbox in db.Mailboxes.AsNoTracking()
        from asked in db.Set<Mailbox>().Where(asked => asked.Id == id)
        where mailbox.Id == id || (asked.ClosedAt != null && mailbox.ClosedAt == null)
        orderby mailbox.ClosedAt != null, mailbox.BrandId != asked.BrandId, mailbox.Id
        select mailbox;
}

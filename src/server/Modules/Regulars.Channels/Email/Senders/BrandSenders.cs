using Microsoft.EntityFrameworkCore;
using Regulars.Contracts.Channels;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Persistence;
using Regulars.Platform.Workspaces;

namespace Regulars.Channels.Email.Senders;

/// <summary>A brand's name, address and signature as its mail bears them.</summary>
internal sealed record Signing(string Name, MailboxId? Mailbox, string? Signature);

/// <summary>Finds how brands sign their mail.</summary>
internal sealed class BrandSenders(RegularsDb db)
{
    private readonly Remembered<BrandId, Signing?> asked = new();

    public Task<Signing?> Find(BrandId id, CancellationToken ct) => asked.Once(id, () => db.Set<Brand>().AsNoTracking().Where(brand => brand.Id == id)
        .LeftJoin(db.Set<BrandSender>(), brand => brand.Id, sender => sender.BrandId, (brand, sender) => new Signing(
            sender!.Name ?? brand.Name, sender.MailboxId, sender.Signature)).SingleOrDefaultAsync(ct));
}

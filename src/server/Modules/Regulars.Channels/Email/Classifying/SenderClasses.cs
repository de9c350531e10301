using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Channels;
using Regulars.Contracts.Conversations;
using Regulars.Platform.Persistence;

namespace Regulars.Channels.Email.Classifying;

/// <summary>The senders that people have spoken about.</summary>
internal sealed class SenderClasses(RegularsDb db, Actor by, IClock clock) : ISenders
{
    private readonly Dictionary<string, MailClass?> asked = [];

    public async Task LookUp(IReadOnlyList<string> senders, CancellationToken ct)
    {
        var addresses = senders.Select(EmailAddress.Normal).Where(address => !asked.ContainsKey(address)).Distinct().ToList();
        if (addresses.Count == 0)
            return;
        var known = await db.SenderClasses.AsNoTracking().Where(sender => addresses.Contains(sender.Address))
            .ToDictionaryAsync(sender => sender.Address, sender => sender.Class, ct);
        foreach (var address in addresses)
            asked[address] = known.TryGetValue(address, out var said) ? said : null;
    }

    public async Task<MailClass?> Find(string sender, CancellationToken ct)
    {
        await LookUp([sender], ct);
        return asked[EmailAddress.Normal(sender)];
    }

    public async Task Remember(string address, MailClass mailClass, CancellationToken ct)
    {
        var normal = EmailAddress.Normal(address);
        if (await db.SenderClasses.SingleOrDefaultAsync(sender => sender.Address == normal, ct) is not { } known)
            db.Add(known = new SenderClass(normal));
        known.Say(mailClass, by, clock.GetCurrentInstant());
    }
}

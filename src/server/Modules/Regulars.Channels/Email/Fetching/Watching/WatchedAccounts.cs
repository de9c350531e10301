using System.Collections.Frozen;
using Regulars.Contracts.Channels;
using Regulars.Platform.Leasing;

namespace Regulars.Channels.Email.Fetching.Watching;

/// <summary>The accounts that this node holds: their mail is taken from its own mailroom only.</summary>
internal sealed class WatchedAccounts
{
    private volatile FrozenSet<AccountKey> held = [];

    public bool Contains(AccountKey account) => held.Contains(account);

    public void Set(IEnumerable<Lease> leases) => held = leases.Select(KeyOf).ToFrozenSet();

    public static AccountKey KeyOf(Lease lease) => new(lease.Workspace, MailboxId.From(lease.Target));
}

using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts.Channels;
using Regulars.Platform.Persistence;
using Regulars.Platform.Workspaces;

namespace Regulars.Channels.Email.Suppressing;

/// <summary>The workspace's list of addresses that are not written to.</summary>
internal sealed class Suppressions(RegularsDb db, WorkspaceScope scope, IClock clock) : ISuppressions
{
    public async Task<IReadOnlyList<string>> Among(string channel, IReadOnlyList<string> addresses, CancellationToken ct)
    {
        if (channel != EmailChannel.Name || addresses.Count == 0)
            return [];
        var normal = addresses.Select(EmailAddress.Normal).Distinct().ToList();
        return await db.Suppressions.AsNoTracking().Where(known => normal.Contains(known.Address)).Select(known => known.Address).Order().ToListAsync(ct);
    }

    /// <summary>Null when it stands there already: the first reason stays.</summary>
    public async Task<Suppression?> Add(string address, string cause, string? detail, CancellationToken ct)
    {
        var normal = EmailAddress.Normal(address);
        if (await db.Set<Suppression>().FindAsync([scope.Required, normal], ct) is not null)
            return null;
        return AddNew(normal, cause, detail);
    }

    /// <summary>One that is known not to stand there.</summary>
    public Suppression AddNew(string address, string cause, string? detail)
    {
        var added = new Suppression(address, cause, detail, scope.Actor, clock.GetCurrentInstant());
        db.Add(added);
        return added;
    }
}

using Microsoft.EntityFrameworkCore;
using Regulars.Platform.Persistence;

namespace Regulars.Platform.Leasing;

/// <summary>Offers work of the current workspace to the nodes, in the caller's transaction, and takes it back.</summary>
public static class Leases
{
    /// <summary>What is offered already is begun anew by whoever holds it.</summary>
    public static async Task Offer(this RegularsDb db, string kind, Guid target, CancellationToken ct)
    {
        if (await Of(db, kind, target).ExecuteUpdateAsync(set => set.SetProperty(lease => lease.Mark, lease => lease.Mark + 1), ct) == 0)
            db.Add(new Lease(kind, db.Scope.Required, target));
    }

    public static Task Withdraw(this RegularsDb db, string kind, Guid target, CancellationToken ct) => Of(db, kind, target).ExecuteDeleteAsync(ct);

    private static IQueryable<Lease> Of(RegularsDb db, string kind, Guid target)
    {
        var workspace = db.Scope.Required;
        return db.Set<Lease>().Where(lease => lease.Kind == kind && lease.Workspace == workspace && lease.Target == target);
    }
}

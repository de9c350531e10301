using Microsoft.EntityFrameworkCore;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Persistence;

namespace Regulars.Commerce.Connecting;

/// <summary>The checklist's step of stores: one is connected.</summary>
internal sealed class ConnectStoreStep(RegularsDb db) : IOnboardingStep
{
    public string Key => "store";

    public int Minutes => 3;

    public Task<bool> IsDone(CancellationToken ct) => db.Stores.AnyAsync(store => store.DisconnectedAt == null, ct);
}

using System.Text.Json;
using Regulars.Commerce.Intents;
using Regulars.Commerce.Stores;
using Regulars.Contracts;
using Regulars.Platform;

namespace Regulars.Bench.Killing.Paying;

/// <param name="Calls">How often the shop was asked.</param>
internal sealed record WrittenRefund(string Key, Money Amount, IntentState State, int Calls);

/// <summary>What we wrote down of each refund.</summary>
internal sealed class WrittenRefunds(HostDatabase database)
{
    public Task<List<WrittenRefund>> All(CancellationToken ct) => database.Ask("SELECT act, state, calls FROM intents", row =>
    {
        var act = (RefundPayment)JsonSerializer.Deserialize<StoreAct>(row.GetString(0), Json.Stored)!;
        return new WrittenRefund(act.Key, act.Amount(), Enum.Parse<IntentState>(row.GetString(1)), row.GetInt32(2));
    }, ct);

    public async Task<bool> IsCalling(CancellationToken ct) =>
        (await database.Ask("SELECT 1 FROM intents WHERE state = 'Calling' LIMIT 1", _ => true, ct)).Count > 0;
}

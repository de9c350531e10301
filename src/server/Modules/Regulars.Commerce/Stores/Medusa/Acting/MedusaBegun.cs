using System.Text.Json;

namespace Regulars.Commerce.Stores.Medusa.Acting;

/// <summary>
/// A return or claim, which Medusa has put together in several calls. Until it is confirmed it keeps the order from being paid back, cancelled or edited: so one that stops
/// half-way is discarded, and begun anew by the next try.
/// </summary>
/// <param name="kind">As in paths: <c>returns</c>.</param>
internal sealed class MedusaBegun(StoreHttp http, string kind)
{
    private const string Mark = "regulars";

    /// <summary>What is kept with it, to find it by.</summary>
    public static IReadOnlyDictionary<string, string> Marked(string key) => new Dictionary<string, string> { [Mark] = key };

    public static bool IsMarked(JsonElement metadata, string key) =>
        metadata.ValueKind == JsonValueKind.Object && metadata.TryGetProperty(Mark, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() == key;

    /// <summary>Fills and confirms it; what the store says no to leaves nothing behind.</summary>
    public async Task Finish(string id, IReadOnlyList<(string Path, object Body)> steps, CancellationToken ct)
    {
        try
        {
            foreach (var (path, body) in steps)
                await http.Post<JsonElement>($"{At(id)}/{path}", body, ct);
            await http.Post<JsonElement>($"{At(id)}/request", new { }, ct);
        }
        catch (StoreException fault) when (fault.Fault is StoreFault.Declined or StoreFault.Refused)
        {
            await HalfDone.Go(true, () => Discard(id, ct));
            throw;
        }
        catch (StoreException fault)
        {
            throw new StoreException(fault.Fault == StoreFault.NoAnswer ? StoreFault.NoAnswer : StoreFault.Broken, fault.Step, fault.Message, fault.RetryAfter, fault);
        }
    }

    public Task Discard(string id, CancellationToken ct) => http.Delete($"{At(id)}/request", ct);

    private string At(string id) => $"/admin/{kind}/{Uri.EscapeDataString(id)}";
}

using Regulars.Contracts;
using Regulars.Contracts.Team;

namespace Regulars.Commerce.Acting;

/// <summary>Until the team has limits.</summary>
internal sealed class EverythingAllowed : IAuthority
{
    public Task<Allowance> Look(Actor by, Gesture gesture, CancellationToken ct) => Task.FromResult(new Allowance(null, null, null));

    public Task<Allowance> Take(Actor by, Gesture gesture, string key, CancellationToken ct) => Look(by, gesture, ct);

    public Task GiveBack(string key, CancellationToken ct) => Task.CompletedTask;

    public Task<ApprovalId> Ask(Actor by, ApprovalCase asked, CancellationToken ct) => throw new InvalidOperationException("Everything is allowed.");

    public Task<GestureReason?> FindReason(ReasonId id, CancellationToken ct) => Task.FromResult<GestureReason?>(null);

    public Task<IReadOnlyDictionary<ReasonId, string>> ReasonNames(IReadOnlyList<ReasonId> ids, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<ReasonId, string>>(new Dictionary<ReasonId, string>());
}

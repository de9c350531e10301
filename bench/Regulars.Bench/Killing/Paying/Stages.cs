using Regulars.Commerce.Intents;
using Regulars.Contracts;

namespace Regulars.Bench.Killing.Paying;

/// <summary>How far the refunds were that a kill found on their way.</summary>
/// <param name="Waiting">Written down, and the shop not asked yet.</param>
/// <param name="Called">The shop was being asked, and had not done it.</param>
/// <param name="Paid">The shop had done it, and nobody had written that down.</param>
internal sealed record Stages(int Waiting, int Called, int Paid)
{
    public static readonly Stages None = new(0, 0, 0);

    public int All => Waiting + Called + Paid;

    public static Stages Of(IEnumerable<WrittenRefund> some, ILookup<string, Money> refunds)
    {
        var intents = some.ToList();
        return new(
            intents.Count(intent => intent.State is IntentState.Held or IntentState.Due),
            intents.Count(intent => intent.State == IntentState.Calling && !refunds.Contains(intent.Key)),
            intents.Count(intent => intent.State == IntentState.Calling && refunds.Contains(intent.Key)));
    }

    public static Stages operator +(Stages some, Stages more) =>
        new(some.Waiting + more.Waiting, some.Called + more.Called, some.Paid + more.Paid);

    public override string ToString() => $"{Waiting} due, {Called} asked and not paid, {Paid} paid and not noted";
}

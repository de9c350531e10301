using Regulars.Commerce.Intents;
using Regulars.Contracts;

namespace Regulars.Bench.Killing.Paying;

/// <summary>How far the refunds were that a kill found on their way.</summary>
/// <param name="Waiting">Written down, and the shop not asked yet.</param>
/// <param name="Called">The shop was being asked, and had not done it.</param>
/// <param name="Paid">The shop had done it, and nobody had written that down.</param>
/// <param name="Unanswered">An earlier kill had struck in the middle of it, and the shop was being read.</param>
internal sealed record Stages(int Waiting, int Called, int Paid, int Unanswered)
{
    public static readonly Stages None = new(0, 0, 0, 0);

    public int All => Waiting + Called + Paid + Unanswered;

    public static Stages Of(IReadOnlyList<ShopBooks.Written> intents, ILookup<string, Money> refunds) => new(
        intents.Count(intent => intent.State is IntentState.Held or IntentState.Due),
        intents.Count(intent => intent.State == IntentState.Calling && !refunds.Contains(intent.Key)),
        intents.Count(intent => intent.State == IntentState.Calling && refunds.Contains(intent.Key)),
        intents.Count(intent => intent.State == IntentState.Unanswered));

    public static Stages operator +(Stages some, Stages more) =>
        new(some.Waiting + more.Waiting, some.Called + more.Called, some.Paid + more.Paid, some.Unanswered + more.Unanswered);

    public override string ToString() => $"{Waiting} due, {Called} asked and not paid, {Paid} paid and not noted, {Unanswered} being read";
}

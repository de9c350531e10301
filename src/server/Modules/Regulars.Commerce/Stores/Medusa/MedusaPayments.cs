using System.Globalization;

namespace Regulars.Commerce.Stores.Medusa;

/// <summary>A place in payments, those first whose money moved last. One that moves meanwhile pushes others down: they are read twice, and none is left out.</summary>
internal sealed record MedusaPayments(int Done)
{
    private const string Mark = "payments/";

    public static MedusaPayments? Parse(string? after) => after?.StartsWith(Mark, StringComparison.Ordinal) == true
        ? new MedusaPayments(int.Parse(after[Mark.Length..], CultureInfo.InvariantCulture))
        : null;

    /// <summary>Medusa has no filter for this time, but sorts by it.</summary>
    public string Query(int size) => $"limit={size}&offset={Done}&order=-payment_collection.updated_at&fields={MedusaPaidOrder.Fields}";

    public MedusaPayments Following(int size) => new(Done + size);

    public override string ToString() => $"{Mark}{Done.ToString(CultureInfo.InvariantCulture)}";
}

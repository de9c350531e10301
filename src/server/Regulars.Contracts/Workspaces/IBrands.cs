namespace Regulars.Contracts.Workspaces;

/// <summary>A name customers know.</summary>
/// <param name="Locale">The language in which it writes to customers by itself: <c>en</c>, <c>de</c>.</param>
public sealed record BrandSummary(BrandId Id, string Name, string Locale);

/// <summary>The workspace's brands.</summary>
public interface IBrands
{
    Task<BrandSummary?> Find(BrandId id, CancellationToken ct);
}

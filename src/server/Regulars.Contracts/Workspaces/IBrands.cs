namespace Regulars.Contracts.Workspaces;

/// <summary>A name customers know.</summary>
public sealed record BrandSummary(BrandId Id, string Name);

/// <summary>The workspace's brands.</summary>
public interface IBrands
{
    Task<BrandSummary?> Find(BrandId id, CancellationToken ct);
}

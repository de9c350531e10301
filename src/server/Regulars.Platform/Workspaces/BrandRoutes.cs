using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Audit;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Platform.Workspaces;

/// <summary>The names customers know.</summary>
internal static class BrandRoutes
{
    public sealed record Shown(BrandId Id, string Name, int Version);

    public sealed record Request([property: Required, MinLength(1), MaxLength(100)] string Name, int Version);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/brands", List).Requires(PlatformPermissions.ReadWorkspace).WithName("ListBrands");
        api.MapPut("/brands/{id}", Rename).Requires(PlatformPermissions.ManageWorkspace).Writes().WithName("RenameBrand");
    }

    internal static async Task<Ok<Page<Shown>>> List(RegularsDb db, CancellationToken ct) => TypedResults.Ok(new Page<Shown>(
        await db.Set<Brand>().AsNoTracking().OrderBy(brand => brand.Id).Select(brand => new Shown(brand.Id, brand.Name, brand.Version)).ToListAsync(ct),
        null));

    internal static async Task<Results<Ok<Shown>, NotFound, Refused>> Rename(
        BrandId id, Request request, RegularsDb db, AuditLog audit, CancellationToken ct)
    {
        if (await db.Set<Brand>().SingleOrDefaultAsync(b => b.Id == id, ct) is not { } brand)
            return TypedResults.NotFound();
        if (brand.Version != request.Version)
            return new Refused(CommonErrors.Changed(new Shown(brand.Id, brand.Name, brand.Version)));
        audit.Record("brand.renamed", id.ToString(), new { from = brand.Name, to = request.Name });
        brand.Rename(request.Name);
        return TypedResults.Ok(new Shown(brand.Id, brand.Name, brand.Version + 1));
    }
}

internal sealed class Brands(RegularsDb db) : IBrands
{
    private readonly Remembered<BrandId, BrandSummary?> asked = new();

    public Task<BrandSummary?> Find(BrandId id, CancellationToken ct) => asked.Once(id, () => db.Set<Brand>().AsNoTracking()
        .Where(brand => brand.Id == id).Select(brand => new BrandSummary(brand.Id, brand.Name)).SingleOrDefaultAsync(ct));
}

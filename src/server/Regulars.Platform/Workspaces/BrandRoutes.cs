using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Regulars.Contracts;
using Regulars.Contracts.Files;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Audit;
using Regulars.Platform.Files;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Platform.Workspaces;

/// <summary>The names customers know, with the language and the picture of each.</summary>
internal static class BrandRoutes
{
    public sealed record Shown(BrandId Id, string Name, [property: AllowedValues("en", "de")] string Locale, FileId? Logo, int Version);

    public sealed record AddRequest(
        [property: Required, MinLength(1), MaxLength(100)] string Name,
        [property: AllowedValues("en", "de")] string Locale = Brand.DefaultLocale,
        FileId? Logo = null);

    /// <param name="Locale">Left out, it stays as it is.</param>
    public sealed record Request(
        [property: Required, MinLength(1), MaxLength(100)] string Name, int Version,
        [property: AllowedValues("en", "de", null)] string? Locale = null,
        FileId? Logo = null);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/brands", List).Requires(PlatformPermissions.ReadWorkspace).WithName("ListBrands");
        api.MapPost("/brands", Add).Requires(PlatformPermissions.ManageWorkspace).Writes().WithName("AddBrand");
        api.MapPut("/brands/{id}", Edit).Requires(PlatformPermissions.ManageWorkspace).Writes().WithName("EditBrand");
    }

    internal static async Task<Ok<Page<Shown>>> List(RegularsDb db, CancellationToken ct) => TypedResults.Ok(new Page<Shown>(
        await db.Set<Brand>().AsNoTracking().OrderBy(brand => brand.Id)
            .Select(brand => new Shown(brand.Id, brand.Name, brand.Locale, brand.Logo, brand.Version)).ToListAsync(ct),
        null));

    internal static async Task<Results<Created<Shown>, Refused>> Add(AddRequest request, RegularsDb db, AuditLog audit, CancellationToken ct)
    {
        if (!await IsPicture(db, request.Logo, ct))
            return new Refused(BrandErrors.NoPicture);
        var brand = new Brand(TypedId.New<BrandId>(), request.Name.Trim());
        brand.Edit(brand.Name, request.Locale, request.Logo);
        db.Add(brand);
        audit.Record("brand.added", brand.Id.ToString(), new { brand.Name });
        return TypedResults.Created($"/api/v1/brands/{brand.Id}", Show(brand, brand.Version));
    }

    internal static async Task<Results<Ok<Shown>, NotFound, Refused>> Edit(
        BrandId id, Request request, RegularsDb db, AuditLog audit, CancellationToken ct)
    {
        if (await db.Set<Brand>().SingleOrDefaultAsync(b => b.Id == id, ct) is not { } brand)
            return TypedResults.NotFound();
        if (brand.Version != request.Version)
            return new Refused(CommonErrors.Changed(Show(brand, brand.Version)));
        if (request.Logo != brand.Logo && !await IsPicture(db, request.Logo, ct))
            return new Refused(BrandErrors.NoPicture);
        audit.Record("brand.edited", id.ToString(), new { from = brand.Name, to = request.Name, request.Locale });
        brand.Edit(request.Name.Trim(), request.Locale ?? brand.Locale, request.Logo);
        return TypedResults.Ok(Show(brand, db.Entry(brand).State == EntityState.Modified ? brand.Version + 1 : brand.Version));
    }

    private static async Task<bool> IsPicture(RegularsDb db, FileId? logo, CancellationToken ct) => logo is not { } id
        || (await db.Set<StoredFile>().AsNoTracking().SingleOrDefaultAsync(file => file.Id == id, ct) is { } file && MediaTypes.IsSafePicture(file.MediaType));

    private static Shown Show(Brand brand, int version) => new(brand.Id, brand.Name, brand.Locale, brand.Logo, version);
}

internal sealed class Brands(RegularsDb db) : IBrands
{
    private readonly Remembered<BrandId, BrandSummary?> asked = new();

    public Task<BrandSummary?> Find(BrandId id, CancellationToken ct) => asked.Once(id, () => db.Set<Brand>().AsNoTracking()
        .Where(brand => brand.Id == id).Select(brand => new BrandSummary(brand.Id, brand.Name, brand.Locale)).SingleOrDefaultAsync(ct));
}

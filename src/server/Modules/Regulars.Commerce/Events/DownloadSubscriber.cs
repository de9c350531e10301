using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Regulars.Commerce.Connecting;
using Regulars.Contracts.Commerce;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Commerce.Events;

/// <summary>The file that a person installs in a shop that sends no events by itself. It holds no secret.</summary>
internal static class DownloadSubscriber
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/stores/{id}/subscriber", Handle).Requires(Permissions.ManageStores).WithName(nameof(DownloadSubscriber));

    internal static async Task<Results<FileContentHttpResult, NotFound>> Handle(StoreId id, RegularsDb db, OpenStore stores, CancellationToken ct) =>
        await db.Stores.Where(store => store.Id == id).Select(store => store.Platform).SingleOrDefaultAsync(ct) is { } platform
        && stores.Platform(platform)?.Events is { File: { } file }
            ? TypedResults.File(Encoding.UTF8.GetBytes(file.Text), "text/plain; charset=utf-8", Path.GetFileName(file.Path))
            : TypedResults.NotFound();
}

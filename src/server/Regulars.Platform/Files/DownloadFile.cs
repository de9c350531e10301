using System.Net.Mime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Regulars.Contracts.Files;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Platform.Files;

/// <summary>A file's bytes: pictures are shown, everything else is a download that no browser runs.</summary>
internal static class DownloadFile
{
    public static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/files/{id}", Handle)
        .Requires(PlatformPermissions.UseFiles)
        .WithName(nameof(DownloadFile));

    internal static async Task<Results<FileStreamHttpResult, NotFound>> Handle(
        FileId id, RegularsDb db, FileKeeper keeper, HttpContext http, CancellationToken ct)
    {
        if (await db.Set<StoredFile>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, ct) is not { } file)
            return TypedResults.NotFound();

        var isPicture = MediaTypes.IsSafePicture(file.MediaType);
        var disposition = new ContentDispositionHeaderValue(isPicture ? DispositionTypeNames.Inline : DispositionTypeNames.Attachment);
        disposition.SetHttpFileName(file.Name);
        http.Response.Headers.ContentDisposition = disposition.ToString();
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        http.Response.Headers.CacheControl = "private, max-age=86400, immutable";
        return TypedResults.Stream(
            keeper.Open(file), isPicture ? file.MediaType : MediaTypes.Unknown, entityTag: new EntityTagHeaderValue($"\"{file.Sha256}\""), enableRangeProcessing: true);
    }
}

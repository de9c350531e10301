using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
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
        return FileAnswer.Of(http, keeper.Open(file), file.Sha256, file.Name, isPicture ? file.MediaType : MediaTypes.Unknown, isPicture);
    }
}

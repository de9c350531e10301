using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Regulars.Contracts.Conversations;
using Regulars.Platform.Http;
using Regulars.Platform.Security;

namespace Regulars.Platform.Files;

/// <summary>Takes one file of up to 25 MB, to be sent with a message later.</summary>
internal static class UploadFile
{
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/files", Handle)
        .Requires(PlatformPermissions.UseFiles)
        .Writes()
        .DisableAntiforgery() // X-Regulars guards every route alike
        .WithMetadata(new RequestSizeLimitAttribute(FileKeeper.Largest + 65536))
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .WithName(nameof(UploadFile));

    internal static async Task<Created<Attachment>> Handle(IFormFile file, FileKeeper keeper, CancellationToken ct)
    {
        if (file.Length > FileKeeper.Largest)
            throw new BadHttpRequestException("A file has at most 25 MB.", StatusCodes.Status413PayloadTooLarge);
        await using var content = file.OpenReadStream();
        var stored = await keeper.Keep(content, file.FileName, file.ContentType, FileKeeper.Largest, ct);
        return TypedResults.Created($"/api/v1/files/{stored.Id}", FileKeeper.Refer(stored, isInline: false));
    }
}

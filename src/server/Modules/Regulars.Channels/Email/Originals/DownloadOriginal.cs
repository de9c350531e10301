using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Regulars.Channels.Email.Receiving;
using Regulars.Contracts.Channels;
using Regulars.Platform.Files;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;
using Regulars.Platform.Workspaces;

namespace Regulars.Channels.Email.Originals;

/// <summary>A mail as it came or left, byte by byte: to be kept as a file, or, with <c>show</c>, to be read as plain text.</summary>
internal static class DownloadOriginal
{
    public static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/mails/{id}/original", Handle)
        .Requires(Permissions.ReadMails)
        .WithName(nameof(DownloadOriginal));

    internal static async Task<Results<FileStreamHttpResult, NotFound>> Handle(
        Guid id, bool? show, RegularsDb db, IBlobStore blobs, WorkspaceScope scope, HttpContext http, CancellationToken ct)
    {
        if ((await FindReceived(db, RawMailId.From(id), ct) ?? await FindSent(db, id, ct)) is not { } raw)
            return TypedResults.NotFound();

        var isShown = show == true;
        return FileAnswer.Of(http, blobs.Open(scope.Required, raw), raw.Sha256, $"{id}.eml", isShown ? "text/plain; charset=utf-8" : "message/rfc822", isShown);
    }

    private static Task<Blob?> FindReceived(RegularsDb db, RawMailId id, CancellationToken ct) =>
        db.RawMails.AsNoTracking().Where(mail => mail.Id == id).Select(mail => new Blob(mail.Sha256, mail.Size)).SingleOrDefaultAsync(ct);

    /// <summary>One that could not be made into a mail, or has not left yet, has no bytes. What a notice says, such as a link to sign in, is its reader's alone.</summary>
    private static Task<Blob?> FindSent(RegularsDb db, Guid id, CancellationToken ct) =>
        db.Dispatches.AsNoTracking().Where(mail => mail.Id == id && !mail.IsNotice && mail.Sha256 != null)
            .Select(mail => new Blob(mail.Sha256!, mail.Size!.Value)).SingleOrDefaultAsync(ct);
}

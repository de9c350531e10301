using System.Net.Mime;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Regulars.Platform.Files;

/// <summary>Bytes that came from strangers, answered so that no browser runs them. They never change, so they may be kept.</summary>
public static class FileAnswer
{
    /// <param name="isShown">In the browser; otherwise offered as a download under <paramref name="name"/>.</param>
    public static FileStreamHttpResult Of(HttpContext http, Stream bytes, string sha256, string name, string mediaType, bool isShown)
    {
        var disposition = new ContentDispositionHeaderValue(isShown ? DispositionTypeNames.Inline : DispositionTypeNames.Attachment);
        disposition.SetHttpFileName(name);
        http.Response.Headers.ContentDisposition = disposition.ToString();
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        http.Response.Headers.CacheControl = "private, max-age=86400, immutable";
        return TypedResults.Stream(bytes, mediaType, entityTag: new EntityTagHeaderValue($"\"{sha256}\""), enableRangeProcessing: true);
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;

namespace Regulars.Platform.Startup;

/// <summary>Serves the built desk; every address that is no file and no API is one of its pages, but for the API's readable page.</summary>
internal static class DeskFiles
{
    /// <summary>Addresses that programs ask for: an unknown one there is not found, never a page.</summary>
    private static readonly string[] Programs = ["/api", "/openapi", "/internal", "/assets"];

    public static void MapDesk(this WebApplication app, string? folder)
    {
        if (folder is null || !Directory.Exists(folder))
            return;
        var files = new PhysicalFileProvider(Path.GetFullPath(folder));
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            OnPrepareResponse = context => context.Context.Response.Headers.CacheControl =
                context.Context.Request.Path.StartsWithSegments("/assets") ? "public, max-age=31536000, immutable" : "no-cache",
        });
        var (page, reference) = (files.GetFileInfo("index.html"), files.GetFileInfo("reference.html"));
        app.Use(async (http, next) =>
        {
            if (!IsPage(http))
            {
                await next(http);
                return;
            }
            http.Response.ContentType = "text/html; charset=utf-8";
            http.Response.Headers.CacheControl = "no-cache";
            await http.Response.SendFileAsync(http.Request.Path == "/docs/api" ? reference : page, http.RequestAborted);
        });
    }

    private static bool IsPage(HttpContext http) => HttpMethods.IsGet(http.Request.Method) && http.GetEndpoint() is null
        && !Programs.Any(prefix => http.Request.Path.StartsWithSegments(prefix));
}

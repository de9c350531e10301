using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using NodaTime;
using Regulars.Contracts.Conversations;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Conversations.Exporting;

/// <summary>A conversation to print or to keep: one page of plain words, oldest first, in which nothing runs or is loaded from elsewhere. It is written while it is read.</summary>
internal static class ReadTranscript
{
    private const int MessagesAtOnce = 100;

    private const string Style =
        "body{font:14px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1c1917;background:#fff}"
        + "h1{font-size:1.3rem;margin:0 0 .2rem}p{margin:0}header{margin-bottom:1.5rem}article{border-top:1px solid #d6d3d1;padding:.8rem 0;break-inside:avoid-page}"
        + "article.note{background:#fef3c7;padding-inline:.6rem}.meta{color:#57534e}pre{font:inherit;white-space:pre-wrap;overflow-wrap:anywhere;margin:.4rem 0 0}";

    /// <param name="notes">Also what only the team reads.</param>
    /// <param name="zone">By whose clocks the times are told, such as <c>Europe/Berlin</c>; UTC where it is unknown.</param>
    /// <param name="download">As a file instead of a page.</param>
    public static void Map(RouteGroupBuilder conversations) => conversations
        .MapGet("/{id}/transcript", Handle)
        .Requires(Permissions.ReadConversations)
        .WithName(nameof(ReadTranscript));

    internal static async Task<Results<PushStreamHttpResult, NotFound>> Handle(
        ConversationId id, bool? notes, string? zone, bool? download, HttpContext http, RegularsDb db, CancellationToken ct)
    {
        if (await db.Conversations.AsNoTracking().Where(c => c.Id == id).Select(c => new { c.Number, c.Subject, c.CustomerName }).SingleOrDefaultAsync(ct) is not { } about)
            return TypedResults.NotFound();
        var clocks = DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone ?? "") ?? DateTimeZone.Utc;
        var title = $"#{about.Number.ToString(CultureInfo.InvariantCulture)} {about.Subject}";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
        http.Response.Headers.CacheControl = "no-store";
        if (download == true)
        {
            var disposition = new ContentDispositionHeaderValue("attachment");
            disposition.SetHttpFileName($"conversation-{about.Number.ToString(CultureInfo.InvariantCulture)}.html");
            http.Response.Headers.ContentDisposition = disposition.ToString();
        }
        return TypedResults.Stream(
            async body =>
            {
                await Write(body, $"<!doctype html><html><head><meta charset=\"utf-8\"><title>{Encoded(title)}</title><style>{Style}</style></head><body>"
                    + $"<header><h1 dir=\"auto\">{Encoded(title)}</h1><p class=\"meta\">{Encoded(about.CustomerName)}, {Encoded(clocks.Id)}</p></header>", ct);
                for (var after = 0; ;)
                {
                    var lines = await db.Messages.AsNoTracking().Where(m => m.ConversationId == id && m.Sequence > after).OrderBy(m => m.Sequence).Take(MessagesAtOnce).ToListAsync(ct);
                    await Write(body, string.Concat(lines.Where(line => IsShown(line, notes == true)).Select(line => Show(line, clocks))), ct);
                    if (lines.Count < MessagesAtOnce)
                        break;
                    after = lines[^1].Sequence;
                }
                await Write(body, "</body></html>", ct);
            },
            "text/html; charset=utf-8");
    }

    private static bool IsShown(Message line, bool withNotes) => line.Kind == MessageKind.Message || (withNotes && line.Kind == MessageKind.Note);

    private static string Show(Message line, DateTimeZone zone)
    {
        var to = line.Email?.To ?? line.To;
        var people = line.Kind == MessageKind.Note ? "" : $" → {Encoded(string.Join(", ", to.Select(one => one.Address)))}";
        var files = line.Attachments.Count == 0 ? "" : $"<p class=\"meta\">📎 {Encoded(string.Join(", ", line.Attachments.Select(file => file.Name)))}</p>";
        var at = line.At.InZone(zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return $"<article class=\"{(line.Kind == MessageKind.Note ? "note" : "message")}\"><p><strong dir=\"auto\">{Encoded(line.Author.Name)}</strong><span class=\"meta\">{people}, {at}</span></p>"
            + $"<pre dir=\"auto\">{Encoded(line.Text)}</pre>{files}</article>";
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);

    private static async Task Write(Stream body, string text, CancellationToken ct) => await body.WriteAsync(Encoding.UTF8.GetBytes(text), ct);
}

using NodaTime;
using Regulars.Channels.Email.Mailroom;
using Regulars.Channels.Email.Reading.Folding;
using Regulars.Contracts;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Files;
using Regulars.Platform.Files;
using Regulars.Platform.Workspaces;

namespace Regulars.Channels.Email.Reading;

/// <summary>Turns raw bytes into what people read. Changes nothing but for bytes kept under their hash, so it may be done any number of times.</summary>
internal sealed class MailReader(MailroomClient mailroom, FileKeeper keeper, IBlobStore blobs, WorkspaceScope scope, IClock clock)
{
    /// <summary>In characters. More is no letter; the mail then comes with itself attached, and HTML gives way to its text.</summary>
    private const int LongestText = 1_000_000;
    private const int LongestHtml = 2_000_000;

    public async Task<Reading> Read(Blob raw, CancellationToken ct)
    {
        await using var bytes = blobs.Open(scope.Required, raw);
        using var answer = await mailroom.Parse(bytes, ct);
        if (answer.Mail is not { } mail)
            return new Reading(null, answer.Error, Original(raw));

        var files = await Keep(mail, answer.Contents, ct);
        var html = mail.Html is { Length: <= LongestHtml } ? Clean(mail, files) : null;
        var text = mail.Html is not null && string.IsNullOrWhiteSpace(mail.Text) ? HtmlText.Of(mail.Html, withLinks: false) : mail.Text ?? "";
        if (text.Length > LongestText || mail.Html is { Length: > LongestHtml } || mail.IsCutShort)
            files.Add(Original(raw));
        text = text.Length > LongestText ? text[..LongestText] : text;
        return new Reading(new ReadMail(mail, text, html?.Html, Fold(mail, html, text), files), null, null);
    }

    private async Task<List<ReadFile>> Keep(ParsedMail mail, Stream contents, CancellationToken ct)
    {
        var files = new List<ReadFile>();
        foreach (var attachment in mail.Attachments)
        {
            await using var content = new NextBytes(contents, attachment.Size);
            var file = await keeper.Prepare(content, NameOf(attachment), attachment.MediaType, MailroomProgram.LargestMail, ct);
            files.Add(new ReadFile(file, IsInline: false));
        }
        return files;
    }

    /// <summary>A picture that the HTML shows in place is inline; every other part is an attachment.</summary>
    private static CleanHtml Clean(ParsedMail mail, List<ReadFile> files) => new HtmlCleaner(source =>
    {
        if (!source.StartsWith("cid:", StringComparison.OrdinalIgnoreCase))
            return null;
        var contentId = Uri.UnescapeDataString(source[4..]);
        var at = mail.Attachments.TakeWhile(attachment => attachment.ContentId != contentId).Count();
        if (at == files.Count || !MediaTypes.IsSafePicture(files[at].File.MediaType))
            return null;
        files[at] = files[at] with { IsInline = true };
        return PictureAddress.Of(files[at].File.Id);
    }, keepsRemote: true).Clean(mail.Html!);

    private static FoldPosition? Fold(ParsedMail mail, CleanHtml? html, string text)
    {
        var inText = mail.Text is null && html is not null ? html.FoldIn(text) : Folding.Fold.Find(TextLines.Of(text));
        return (html?.FoldAt ?? inText) is null ? null : new FoldPosition(html?.FoldAt, inText);
    }

    private ReadFile Original(Blob raw) => new(
        new StoredFile(TypedId.New<FileId>(), "original.eml", "message/rfc822", raw, clock.GetCurrentInstant()), IsInline: false);

    private static string NameOf(ParsedAttachment attachment) => attachment.Name ?? attachment.MediaType switch
    {
        "message/rfc822" => "message.eml",
        "text/calendar" => "invitation.ics",
        "text/plain" => "text.txt",
        "text/html" => "page.html",
        _ when attachment.MediaType.StartsWith("image/", StringComparison.Ordinal) => $"picture.{attachment.MediaType[6..]}",
        _ => "file",
    };
}

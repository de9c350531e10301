using System.Text;
using Regulars.Bench.Seeding.Words;

namespace Regulars.Bench.Mail;

/// <summary>Mails of the realistic mix: plain, HTML, inline pictures, 200 KB attachments, replies.</summary>
internal sealed class RealisticMail(Random random, string run)
{
    private readonly Writer writer = new(random);
    private int written;

    /// <summary>The whole mail without its last dot; no line of it begins with one.</summary>
    public byte[] Next(string from, string to)
    {
        var (id, kind) = ($"{run}-{written++}@{from[(from.IndexOf('@', StringComparison.Ordinal) + 1)..]}", random.Next(10));
        var text = writer.FromCustomer(writer.FullName()).ReplaceLineEndings("\r\n");
        var isReply = kind is 8 or 9 && written > 1;
        var head = $"""
            From: {writer.FullName()} <{from}>
            To: {to}
            Subject: {(isReply ? "Re: " : "")}{writer.Subject()}
            Message-ID: <{id}>
            Date: Sat, 21 Nov 2026 10:42:00 +0000
            MIME-Version: 1.0

            """.ReplaceLineEndings("\r\n");
        if (isReply)
            head += $"In-Reply-To: <{run}-{random.Next(written - 1)}@{from[(from.IndexOf('@', StringComparison.Ordinal) + 1)..]}>\r\n";
        return Encoding.UTF8.GetBytes(head + kind switch
        {
            < 3 or 8 or 9 => $"Content-Type: text/plain; charset=utf-8\r\n\r\n{text}",
            < 6 => Parts("alternative", Text(text), Html(text)),
            6 => Parts("related", Html($"{text}<img src=\"cid:picture\">"), File("image/png", "inline", 20_000, "Content-ID: <picture>\r\n")),
            _ => Parts("mixed", Text(text), File("application/pdf", "attachment; filename=\"invoice.pdf\"", 200_000, "")),
        });
    }

    private static string Parts(string kind, params string[] parts) =>
        $"Content-Type: multipart/{kind}; boundary=\"edge\"\r\n\r\n{string.Concat(parts.Select(part => $"--edge\r\n{part}\r\n"))}--edge--";

    private static string Text(string text) => $"Content-Type: text/plain; charset=utf-8\r\n\r\n{text}";

    private static string Html(string text) =>
        $"Content-Type: text/html; charset=utf-8\r\n\r\n<html><body><p style=\"color:#333\">{text.Replace("\r\n\r\n", "</p>\r\n<p>", StringComparison.Ordinal)}</p></body></html>";

    private string File(string type, string disposition, int size, string more)
    {
        var bytes = new byte[size];
        random.NextBytes(bytes);
        var body = Convert.ToBase64String(bytes, Base64FormattingOptions.InsertLineBreaks);
        return $"Content-Type: {type}\r\nContent-Disposition: {disposition}\r\nContent-Transfer-Encoding: base64\r\n{more}\r\n{body}";
    }
}

using System.Text;
using System.Text.RegularExpressions;

namespace Regulars.Testing.Mail;

/// <summary>A leaf of a mail's tree of parts, read by other means than those that wrote it.</summary>
public sealed partial record MailPart(string Head, byte[] Content)
{
    public string Text => Encoding.UTF8.GetString(Content);

    public static IReadOnlyList<MailPart> LeavesOf(SunkMail mail) => [.. Leaves(Encoding.Latin1.GetString(mail.Raw))];

    /// <summary>A header's unfolded value; empty when it is absent.</summary>
    public string Header(string name) => HeaderOf(Head, name);

    private static IEnumerable<MailPart> Leaves(string part)
    {
        var (head, body) = part.Split("\r\n\r\n", 2) is [var before, var after] ? (before, after) : (part, "");
        if (Boundary().Match(HeaderOf(head, "Content-Type")) is not { Success: true } boundary)
            return [new MailPart(head, Decode(HeaderOf(head, "Content-Transfer-Encoding"), body))];
        var pieces = $"\r\n{body}".Split($"\r\n--{boundary.Groups[1].Value}");
        return pieces[1..^1].SelectMany(piece => Leaves(piece.TrimStart(' ')[2..]));
    }

    private static string HeaderOf(string head, string name) => Folds().Replace(head, " ").Split("\r\n")
        .FirstOrDefault(line => line.StartsWith($"{name}:", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim() ?? "";

    private static byte[] Decode(string encoding, string body) => encoding.ToLowerInvariant() switch
    {
        "base64" => Convert.FromBase64String(body),
        "quoted-printable" => Encoding.Latin1.GetBytes(Escapes().Replace(
            body.Replace("=\r\n", "", StringComparison.Ordinal), escape => $"{(char)Convert.ToByte(escape.Groups[1].Value, 16)}")),
        _ => Encoding.Latin1.GetBytes(body),
    };

    [GeneratedRegex("^multipart/.*boundary=\"?([^\";]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Boundary();

    [GeneratedRegex("\r\n[ \t]+")]
    private static partial Regex Folds();

    [GeneratedRegex("=([0-9A-F]{2})")]
    private static partial Regex Escapes();
}

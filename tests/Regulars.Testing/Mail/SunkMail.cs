using System.Text;

namespace Regulars.Testing.Mail;

/// <summary>A mail as it came over the line, dots unstuffed.</summary>
public sealed record SunkMail(string From, IReadOnlyList<string> To, byte[] Raw)
{
    public string Text => Encoding.UTF8.GetString(Raw);

    /// <summary>A header's unfolded value; null when it is absent.</summary>
    public string? Header(string name) => Text.Split("\r\n\r\n", 2)[0].Replace("\r\n ", " ", StringComparison.Ordinal)
        .Replace("\r\n\t", " ", StringComparison.Ordinal).Split("\r\n")
        .FirstOrDefault(line => line.StartsWith($"{name}:", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim();
}

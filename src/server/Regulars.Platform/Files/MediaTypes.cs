namespace Regulars.Platform.Files;

/// <summary>What bytes are, by looking at them: a sender's word is not believed where it matters.</summary>
public static class MediaTypes
{
    public const string Unknown = "application/octet-stream";

    private static readonly (byte[] Start, int At, string Type)[] Signatures =
    [
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], 0, "image/png"),
        ([0xFF, 0xD8, 0xFF], 0, "image/jpeg"),
        ("GIF8"u8.ToArray(), 0, "image/gif"),
        ("WEBP"u8.ToArray(), 8, "image/webp"),
        ("ftypavif"u8.ToArray(), 4, "image/avif"),
        ("ftypheic"u8.ToArray(), 4, "image/heic"),
        ("%PDF-"u8.ToArray(), 0, "application/pdf"),
        ([0x50, 0x4B, 0x03, 0x04], 0, "application/zip"),
        ([0x1F, 0x8B], 0, "application/gzip"),
    ];

    /// <summary>Pictures that browsers show and that cannot carry script.</summary>
    public static bool IsSafePicture(string mediaType) =>
        mediaType is "image/png" or "image/jpeg" or "image/gif" or "image/webp" or "image/avif";

    /// <summary>
    /// The type by its first bytes. Where they say nothing the claim stands, unless it claims a picture or something a browser would run.
    /// </summary>
    public static string Sniff(ReadOnlySpan<byte> first, string? claimed)
    {
        foreach (var (start, at, type) in Signatures)
        {
            if (first.Length >= at + start.Length && first.Slice(at, start.Length).SequenceEqual(start))
                return type == "application/zip" && IsOffice(claimed) ? claimed! : type;
        }
        var claim = claimed?.Split(';')[0].Trim().ToLowerInvariant();
        return claim switch
        {
            null or "" => Unknown,
            _ when claim.Length > 127 || claim.Count(c => c == '/') != 1 || claim.Any(c => c is <= ' ' or > '~') => Unknown,
            _ when claim.StartsWith("image/", StringComparison.Ordinal) && claim != "image/svg+xml" => Unknown,
            _ => claim,
        };
    }

    private static bool IsOffice(string? claimed) => claimed is not null
        && (claimed.StartsWith("application/vnd.openxmlformats-officedocument.", StringComparison.Ordinal)
            || claimed.StartsWith("application/vnd.oasis.opendocument.", StringComparison.Ordinal));
}

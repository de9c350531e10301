using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Files;
using Regulars.Platform.Persistence;

namespace Regulars.Platform.Files;

/// <summary>Takes files in: bytes first and durable, then the row that names them with the caller's transaction.</summary>
public sealed class FileKeeper(RegularsDb db, IBlobStore blobs, IClock clock)
{
    public const long Largest = 25 * 1024 * 1024;

    private const int LongestName = 255;

    public async Task<StoredFile> Keep(Stream content, string name, string? claimedType, long largest, CancellationToken ct)
    {
        var file = await Prepare(content, name, claimedType, largest, ct);
        db.Add(file);
        return file;
    }

    /// <summary>Keeps the bytes only; the row is the caller's to add, in a transaction that comes later.</summary>
    public async Task<StoredFile> Prepare(Stream content, string name, string? claimedType, long largest, CancellationToken ct)
    {
        var blob = await blobs.Put(db.Scope.Required, content, largest, ct);
        return new StoredFile(TypedId.New<FileId>(), Clean(name), await Sniff(blob, claimedType, ct), blob, clock.GetCurrentInstant());
    }

    public Stream Open(StoredFile file) => blobs.Open(file.WorkspaceId, file.Blob);

    public static Attachment Refer(StoredFile file, bool isInline) => new(file.Id, file.Name, file.MediaType, file.Size, isInline);

    private async Task<string> Sniff(Blob blob, string? claimedType, CancellationToken ct)
    {
        var first = new byte[32];
        await using var content = blobs.Open(db.Scope.Required, blob);
        var read = await content.ReadAtLeastAsync(first, first.Length, throwOnEndOfStream: false, ct);
        return MediaTypes.Sniff(first.AsSpan(0, read), claimedType);
    }

    /// <summary>No folders, no control characters, and nothing that turns the writing round, which shows "exe.pdf" where "fdp.exe" stands.</summary>
    private static string Clean(string name)
    {
        var plain = new string([.. Path.GetFileName(name.Replace('\\', '/')).Where(c => !char.IsControl(c) && c is not (>= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069'))]).Trim();
        if (plain.Length <= LongestName)
            return plain.Length == 0 ? "file" : plain;
        return plain[..(char.IsHighSurrogate(plain[LongestName - 1]) ? LongestName - 1 : LongestName)];
    }
}

using System.Buffers;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Regulars.Contracts.Workspaces;

namespace Regulars.Platform.Files;

/// <summary>Bytes by their hash, within a workspace. Durable before any row names them.</summary>
public interface IBlobStore
{
    /// <exception cref="IOException">The disk is full or broken; nothing is kept.</exception>
    /// <exception cref="BlobTooLargeException">There are more bytes than allowed; nothing is kept.</exception>
    Task<Blob> Put(WorkspaceId workspace, Stream content, long largest, CancellationToken ct);

    /// <exception cref="FileNotFoundException">A row names bytes that are not there: restore the data folder.</exception>
    Stream Open(WorkspaceId workspace, Blob blob);
}

public sealed class BlobTooLargeException() : IOException("There are more bytes than allowed.");

/// <summary>Blobs in one directory that all nodes share.</summary>
internal sealed class FolderBlobStore(IOptions<RegularsOptions> options) : IBlobStore
{
    private readonly string root = Path.Combine(options.Value.DataFolder, "files");

    public async Task<Blob> Put(WorkspaceId workspace, Stream content, long largest, CancellationToken ct)
    {
        var folder = Path.Combine(root, workspace.ToString());
        Directory.CreateDirectory(Path.Combine(folder, "new"));
        var draft = Path.Combine(folder, "new", Path.GetRandomFileName());
        try
        {
            var blob = await Write(draft, content, largest, ct);
            var path = PathOf(workspace, blob.Sha256);
            DurableFolder.Create(Path.GetDirectoryName(path)!);
            File.Move(draft, path, overwrite: true);
            DurableFolder.Sync(Path.GetDirectoryName(path)!);
            return blob;
        }
        finally
        {
            File.Delete(draft);
        }
    }

    public Stream Open(WorkspaceId workspace, Blob blob) => new FileStream(
        PathOf(workspace, blob.Sha256), FileMode.Open, FileAccess.Read, FileShare.Read, 65536, FileOptions.Asynchronous | FileOptions.SequentialScan);

    private static async Task<Blob> Write(string path, Stream content, long largest, CancellationToken ct)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(131072);
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0, FileOptions.Asynchronous);
            var size = 0L;
            int read;
            while ((read = await content.ReadAsync(buffer, ct)) > 0)
            {
                size += read;
                if (size > largest)
                    throw new BlobTooLargeException();
                hash.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), ct);
            }
            file.Flush(flushToDisk: true);
            return new Blob(Convert.ToHexStringLower(hash.GetHashAndReset()), size);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private string PathOf(WorkspaceId workspace, string sha256) => Path.Combine(root, workspace.ToString(), sha256[..2], sha256);
}

using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Contracts.Files;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Persistence;
using Regulars.Platform.Workspaces;

namespace Regulars.Platform.Files;

/// <summary>A named file of a workspace; its bytes lie under their hash.</summary>
public sealed class StoredFile(FileId id, string name, string mediaType, Blob blob, Instant storedAt) : IWorkspaceOwned
{
    private StoredFile() : this(default, "", "", new Blob("", 0), default)
    {
    }

    public WorkspaceId WorkspaceId { get; private set; }

    public FileId Id { get; private set; } = id;

    public string Name { get; private set; } = name;

    /// <summary>What the first bytes say it is, not what the sender said.</summary>
    public string MediaType { get; private set; } = mediaType;

    public string Sha256 { get; private set; } = blob.Sha256;

    public long Size { get; private set; } = blob.Size;

    public Instant StoredAt { get; private set; } = storedAt;

    public Blob Blob => new(Sha256, Size);
}

/// <summary>Bytes by their content, within one workspace.</summary>
public sealed record Blob(string Sha256, long Size);

internal sealed class FilesModel : IModelPart
{
    public void Map(ModelBuilder model) => model.Entity<StoredFile>(file =>
    {
        file.ToTable("files");
        file.HasKey(f => new { f.WorkspaceId, f.Id });
        file.Ignore(f => f.Blob);
        file.Property(f => f.Name).HasMaxLength(255);
        file.Property(f => f.MediaType).HasMaxLength(127);
        file.Property(f => f.Sha256).HasMaxLength(64);
        file.HasIndex(f => new { f.WorkspaceId, f.Sha256 });
    });
}

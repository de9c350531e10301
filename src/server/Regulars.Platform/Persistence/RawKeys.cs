using Regulars.Contracts.Workspaces;

namespace Regulars.Platform.Persistence;

/// <summary>Ids as parameters of SQL by hand.</summary>
internal static class RawKeys
{
    public static object Key(this RegularsDb db, WorkspaceId workspace) => db.Key(workspace.Value);

    public static object Key(this RegularsDb db, Guid id) => db.Dialect is SqliteDialect ? BlobGuid.Write(id) : id;
}

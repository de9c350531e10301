using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Regulars.Platform.Persistence;
using Regulars.Platform.Workspaces;

namespace Regulars.ArchitectureTests;

public sealed class EntityTests
{
    /// <summary>Rows that belong to no workspace, with the reason.</summary>
    private static readonly Dictionary<string, string> Shared = new()
    {
        ["Workspace"] = "It is the workspace.",
        ["Door"] = "Read before a workspace is known; it names one.",
        ["Lease"] = "Looked for by nodes before a workspace is known; it names one.",
        ["InstallationSetting"] = "Of the whole installation.",
        ["StoredKey"] = "Data-protection keys of all nodes.",
        ["Account"] = "A person's sign-in, one for all workspaces.",
        ["Session"] = "Read before a workspace is known; it names one.",
        ["Membership"] = "Says which workspaces an account works in.",
        ["PasswordReset"] = "Of an account, not of a workspace.",
    };

    [Fact]
    public void Every_row_belongs_to_a_workspace_or_says_why_not()
    {
        var strays = House.Entities.Where(entity => !IsOwned(entity)).Select(entity => entity.ClrType.Name);

        Assert.Empty(strays.Except(Shared.Keys));
        Assert.Empty(Shared.Keys.Except(House.Entities.Select(entity => entity.ClrType.Name)));
    }

    [Fact]
    public void Keys_of_owned_rows_begin_with_the_workspace()
    {
        var others = House.Entities.Where(IsOwned).Where(entity => entity.FindPrimaryKey()!.Properties[0].Name != nameof(IWorkspaceOwned.WorkspaceId));

        // The text index hangs on an integer that is never given out.
        Assert.Equal(["search_rows"], others.Select(entity => entity.GetTableName()));
    }

    [Fact]
    public void Owned_rows_are_filtered_by_name() => Assert.Empty(House.Entities.Where(IsOwned)
        .Where(entity => entity.GetDeclaredQueryFilters().All(filter => filter.Key != RegularsDb.WorkspaceFilter)).Select(entity => entity.ClrType.Name));

    [Fact]
    public void Foreign_keys_between_owned_rows_carry_the_workspace() => Assert.Empty(House.Entities.Where(IsOwned)
        .SelectMany(entity => entity.GetForeignKeys()).Where(key => IsOwned(key.PrincipalEntityType))
        .Where(key => key.Properties[0].Name != nameof(IWorkspaceOwned.WorkspaceId)).Select(key => key.GetConstraintName()));

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public void No_change_of_the_model_waits_for_its_migration(string engine) =>
        Assert.False(House.Databases[engine].Database.HasPendingModelChanges(), $"Run bin/migration add: the {engine} model has changed.");

    private static bool IsOwned(IReadOnlyEntityType entity) => typeof(IWorkspaceOwned).IsAssignableFrom(entity.ClrType);
}

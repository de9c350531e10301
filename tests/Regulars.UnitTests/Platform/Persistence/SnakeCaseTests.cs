using Regulars.Platform.Persistence;

namespace Regulars.UnitTests.Platform.Persistence;

public sealed class SnakeCaseTests
{
    [Theory]
    [InlineData("Id", "id")]
    [InlineData("WorkspaceId", "workspace_id")]
    [InlineData("customersTurnSince", "customers_turn_since")]
    [InlineData("Sha256", "sha256")]
    [InlineData("IsHTML", "is_html")]
    public void Names_become_columns(string name, string column) => Assert.Equal(column, SnakeCase.Of(name));
}

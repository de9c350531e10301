using System.Text.Json;
using Regulars.Contracts.Actions;
using Regulars.Platform.Actions;

namespace Regulars.UnitTests.Platform.Actions;

public sealed class ParameterCheckTests
{
    [Theory]
    [InlineData("agent", "\"01a20032-9534-7299-8191-a7ac8a34ddaf\"", true)]
    [InlineData("agent", "\"Maya\"", false)]
    [InlineData("agent", "5", false)]
    [InlineData("instant", "\"2026-11-21T10:42:00Z\"", true)]
    [InlineData("instant", "\"soon\"", false)]
    [InlineData("instant", "1795258920", false)]
    [InlineData("text", "\"soon\"", true)]
    [InlineData("text", "\"later\"", false)]
    [InlineData("text", "true", false)]
    [InlineData("number", "5", true)]
    [InlineData("number", "\"5\"", false)]
    [InlineData("money", "{\"amount\":\"64.00\",\"currency\":\"USD\"}", true)]
    [InlineData("money", "{\"amount\":64,\"currency\":\"USD\"}", false)]
    [InlineData("money", "\"64.00\"", false)]
    public void A_value_fits_its_type_or_is_refused_by_name(string type, string value, bool fits)
    {
        var error = Check(new ActionParameter("it", type, IsRequired: true, type == "text" ? 4 : null), $$"""{"it":{{value}}}""");

        Assert.Equal(fits, error is null);
        Assert.True(fits || error!.Contains("parameter it", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{\"it\":null}")]
    public void What_is_absent_is_missing_only_where_it_is_required(string sent)
    {
        Assert.Null(Check(new ActionParameter("it", "text", IsRequired: false), sent));
        Assert.NotNull(Check(new ActionParameter("it", "text", IsRequired: true), sent));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("\"it\"")]
    [InlineData("{\"it\":\"a\",\"other\":1}")]
    public void What_was_not_declared_is_refused(string sent) => Assert.NotNull(Check(new ActionParameter("it", "text", IsRequired: false), sent));

    private static string? Check(ActionParameter declared, string sent) =>
        ParameterCheck.Check([declared], JsonSerializer.Deserialize<JsonElement>(sent))?.Detail;
}

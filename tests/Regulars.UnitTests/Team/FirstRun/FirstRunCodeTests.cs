using Regulars.Team.FirstRun;
using Xunit;

namespace Regulars.UnitTests.Team.FirstRun;

public sealed class FirstRunCodeTests
{
    [Fact]
    public void A_person_may_type_it_in_any_case_and_without_the_dash()
    {
        var code = new FirstRunCode();

        Assert.Matches("^[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}$", code.Value);
        Assert.True(code.Is(code.Value));
        Assert.True(code.Is($" {code.Value.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant()} "));
        Assert.False(code.Is(""));
        Assert.False(code.Is(code.Value[..8]));
    }
}

using Regulars.Customers;

namespace Regulars.UnitTests.Customers;

public sealed class SortNameTests
{
    [Theory]
    [InlineData("  Émile ZOLA ", "emile zola")]
    [InlineData("Łukasz Wiśniewski", "łukasz wisniewski")]
    [InlineData("田中 美咲", "田中 美咲")]
    [InlineData("", "")]
    public void Capitals_and_accents_do_not_matter(string name, string sorted) => Assert.Equal(sorted, SortName.Of(name));
}

using Regulars.Contracts.Channels;
using Regulars.Conversations.Macros;

namespace Regulars.UnitTests.Conversations;

public sealed class VariablesTests
{
    [Theory]
    [InlineData("Hi {{customer.first_name}}!", "Hi A&amp;B!")]
    [InlineData("Hi {{ customer.first_name | friend }}!", "Hi A&amp;B!")]
    [InlineData("Hi {{agent.name|friend}}!", "Hi friend!")]
    [InlineData("Hi {{agent.name|}}!", "Hi !")]
    [InlineData("{{parcel.tracking_link}}", "<a href=\"https://post.example/?a=1&amp;b=2\">https://post.example/?a=1&amp;b=2</a>")]
    [InlineData("<a href=\"{{parcel.tracking_link}}\">Track it</a>", "<a href=\"https://post.example/?a=1&amp;b=2\">Track it</a>")]
    [InlineData("{{Customer.Name}} {{}} {{1}} {customer.name}", "{{Customer.Name}} {{}} {{1}} {customer.name}")]
    public void What_has_a_value_is_filled_in(string words, string filled)
    {
        var values = new Dictionary<string, string> { ["customer.first_name"] = "A&B", ["parcel.tracking_link"] = "https://post.example/?a=1&b=2" };

        Assert.Equal(filled, new Variables(null!, [], [], new AsItIs()).Fill(words, values).Html);
    }

    [Fact]
    public void What_has_none_stays_and_is_named_once()
    {
        var (html, missing) = new Variables(null!, [], [], new AsItIs()).Fill("{{order.number}} {{order.number}} {{order.total|all}}", new Dictionary<string, string>());

        Assert.Equal("{{order.number}} {{order.number}} all", html);
        Assert.Equal(["order.number"], missing);
    }

    private sealed class AsItIs : IHtml
    {
        public string Clean(string html) => html;

        public string ToText(string html) => html;
    }
}

using System.Text;
using NodaTime;
using Regulars.Channels.Email.Suppressing;
using Regulars.Contracts;

namespace Regulars.UnitTests.Channels.Email.Suppressing;

public sealed class SuppressionCsvTests
{
    [Fact]
    public void What_was_written_is_read_again()
    {
        var listed = new Suppression("=cmd@x.example", Suppression.Bounced, "He said \"no\",\nand left", Actor.System, Instant.FromUnixTimeSeconds(0));

        var text = Encoding.UTF8.GetString(SuppressionCsv.Write([listed]));

        Assert.DoesNotContain("\"=cmd", text, StringComparison.Ordinal);
        Assert.Equal(new SuppressionCsv.Line("=cmd@x.example", "bounced", "He said \"no\",\nand left"), Assert.Single(SuppressionCsv.Read(text)));
    }

    [Theory]
    [InlineData("a@x.example\r\nb@x.example\r\n\r\n")]
    [InlineData("\uFEFFEmail;Name\nA@X.example;Anna\nb@x.example;\"B; the second\"")]
    [InlineData("name,\"E-Mail\"\n\"Anna, the first\",a@x.example\nB,b@x.example")]
    public void Lists_of_other_systems_are_read(string csv) =>
        Assert.Equal(["a@x.example", "b@x.example"], SuppressionCsv.Read(csv).Select(line => line.Address));
}

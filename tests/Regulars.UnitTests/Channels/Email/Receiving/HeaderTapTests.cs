using System.Security.Cryptography;
using System.Text;
using Regulars.Channels.Email.Receiving;

namespace Regulars.UnitTests.Channels.Email.Receiving;

public sealed class HeaderTapTests
{
    [Theory]
    [InlineData("A: 1\r\nB: 2\r\n\r\n", "body\r\n")]
    [InlineData("A: 1\n\n", "body\n\nmore")]
    [InlineData("\r\n", "only a body")]
    [InlineData("A: 1\r\n", "")]
    public async Task Header_and_body_part_at_the_first_empty_line_wherever_the_bytes_are_cut(string header, string body)
    {
        var mail = Encoding.UTF8.GetBytes(header + body);
        for (var piece = 1; piece <= mail.Length; piece++)
        {
            using var source = new MemoryStream(mail);
            await using var tap = new HeaderTap(source);
            var buffer = new byte[piece];
            while (await tap.ReadAsync(buffer) > 0)
            {
            }

            Assert.Equal(header, Encoding.UTF8.GetString(tap.Header));
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body))), tap.TakeBodyHash());
        }
    }
}

using System.Text;
using Regulars.Platform.Files;

namespace Regulars.UnitTests.Platform.Files;

public sealed class MediaTypesTests
{
    [Theory]
    [InlineData("GIF89a", "text/html", "image/gif")]
    [InlineData("%PDF-1.7", "image/png", "application/pdf")]
    [InlineData("RIFF....WEBPVP8 ", null, "image/webp")]
    [InlineData("....ftypavif", null, "image/avif")]
    [InlineData("PK\u0003\u0004", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("PK\u0003\u0004", "text/plain", "application/zip")]
    [InlineData("<script>", "image/png", "application/octet-stream")]
    [InlineData("<svg>", "image/svg+xml", "image/svg+xml")]
    [InlineData("Hello", "Text/Plain; charset=utf-8", "text/plain")]
    [InlineData("Hello", "text/plain\r\nX-Evil: 1", "application/octet-stream")]
    [InlineData("Hello", "nonsense", "application/octet-stream")]
    [InlineData("Hello", "a/b/c", "application/octet-stream")]
    [InlineData("", null, "application/octet-stream")]
    public void Bytes_say_what_they_are_and_claims_count_where_bytes_are_silent(string first, string? claimed, string type) =>
        Assert.Equal(type, MediaTypes.Sniff(Encoding.Latin1.GetBytes(first), claimed));

    [Fact]
    public void A_claim_of_any_length_is_no_type() => Assert.Equal(MediaTypes.Unknown, MediaTypes.Sniff("Hello"u8, $"text/{new string('x', 200)}"));

    [Fact]
    public void Only_pictures_without_script_are_shown()
    {
        Assert.True(MediaTypes.IsSafePicture("image/png"));
        Assert.False(MediaTypes.IsSafePicture("image/svg+xml"));
        Assert.False(MediaTypes.IsSafePicture("text/html"));
    }
}

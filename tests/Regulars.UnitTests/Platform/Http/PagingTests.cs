using System.Text;
using System.Buffers.Text;
using NodaTime;
using Regulars.Platform.Http;

namespace Regulars.UnitTests.Platform.Http;

public sealed class PagingTests
{
    private sealed record Cursor(Instant At, int Number);

    [Fact]
    public void A_cursor_is_read_as_it_was_written()
    {
        var written = new Cursor(Instant.FromUnixTimeTicks(17_951_234_567_890), 7);

        Assert.True(Paging.TryRead<Cursor>(Paging.Write(written), out var read));
        Assert.Equal(written, read);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void No_cursor_is_the_beginning(string? cursor)
    {
        Assert.True(Paging.TryRead<Cursor>(cursor, out var read));
        Assert.Null(read);
    }

    [Theory]
    [InlineData("*")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"at\":5}")]
    [InlineData("{\"at\":\"yesterday\",\"number\":1}")]
    [InlineData("\ufffd")]
    public void A_cursor_that_is_not_ours_is_refused(string text)
    {
        Assert.False(Paging.TryRead<Cursor>(Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text)), out _));
        Assert.False(Paging.TryRead<Cursor>($"!{text}", out _));
    }

    [Fact]
    public void One_row_too_many_means_there_is_a_next_page()
    {
        int[] rows = [1, 2, 3];

        var page = Paging.Of(rows, 2, row => row);
        Assert.Equal([1, 2], page.Items);
        Assert.True(Paging.TryRead<int>(page.Next, out var last));
        Assert.Equal(2, last);
        Assert.Null(Paging.Of(rows, 3, row => row).Next);
    }

    [Theory]
    [InlineData(null, 50)]
    [InlineData(0, 1)]
    [InlineData(-5, 1)]
    [InlineData(100, 100)]
    [InlineData(1000, 100)]
    public void Limits_are_kept(int? asked, int limit) => Assert.Equal(limit, Paging.Limit(asked));
}

using System.Text.Json;
using Regulars.Commerce.Stores;

namespace Regulars.UnitTests.Commerce.Stores;

public sealed class StoreTextTests
{
    [Fact]
    public void A_character_that_no_database_keeps_is_left_out_of_what_a_store_tells() =>
        Assert.Equal(new StoreIdentity("Shop", "USD"), JsonSerializer.Deserialize<StoreIdentity>("""{"name":"Sh\u0000op\u0000","currency":"USD"}""", StoreSpeech.Plain.Json));

    [Fact]
    public void What_is_no_text_is_not_made_one() =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<StoreIdentity>("""{"name":7,"currency":"USD"}""", StoreSpeech.Plain.Json));

    [Theory]
    [InlineData("shop", 4, "shop")]
    [InlineData("shop", 3, "sho")]
    [InlineData("ab😀", 3, "ab")]
    [InlineData("ab😀", 4, "ab😀")]
    public void No_character_is_cut_in_half(string text, int longest, string cut) => Assert.Equal(cut, StoreText.Cut(text, longest));
}

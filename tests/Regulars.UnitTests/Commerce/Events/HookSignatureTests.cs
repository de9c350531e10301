using System.Text;
using System.Text.Json;
using Regulars.Commerce.Events;
using Regulars.Testing;

namespace Regulars.UnitTests.Commerce.Events;

/// <summary>Against what platforms publish: the signature is of the bytes as they came, and of nothing that means the same.</summary>
public sealed class HookSignatureTests
{
    private static readonly JsonElement Published = JsonSerializer.Deserialize<JsonElement>(
        File.ReadAllText(Path.Combine(Repository.Root, "tests/Regulars.UnitTests/Commerce/Events/signatures.json")))[0];

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };
    private static readonly byte[] Body = Encoding.UTF8.GetBytes(Published.Text("body"));
    private static readonly string Secret = Published.Text("secret");
    private static readonly string Expected = Published.Text("expected");

    [Fact]
    public void What_shopify_and_woocommerce_sign_is_taken()
    {
        Assert.Equal(Expected, HookSignature.Of(Body, Secret));
        Assert.True(HookSignature.IsOf(Body, Secret, Expected));
    }

    [Fact]
    public void With_any_byte_of_body_secret_or_signature_changed_it_is_refused()
    {
        for (var at = 0; at < Body.Length; at++)
            Assert.False(HookSignature.IsOf(Changed(Body, at), Secret, Expected), $"Body at {at}");
        for (var at = 0; at < Secret.Length; at++)
            Assert.False(HookSignature.IsOf(Body, Encoding.ASCII.GetString(Changed(Encoding.ASCII.GetBytes(Secret), at)), Expected), $"Secret at {at}");
        for (var at = 0; at < Expected.Length; at++)
            Assert.False(HookSignature.IsOf(Body, Secret, Encoding.Latin1.GetString(Changed(Encoding.ASCII.GetBytes(Expected), at))), $"Signature at {at}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("=")]
    [InlineData("sha256=QNyObTlKbMx2qDlPF/ZOZcBqg5OgPg+2oky3zldc0Gw=")]
    [InlineData(" QNyObTlKbMx2qDlPF/ZOZcBqg5OgPg+2oky3zldc0Gw=")]
    [InlineData("QNyObTlKbMx2qDlPF/ZOZcBqg5OgPg+2oky3zldc0Gx=")]
    public void Another_spelling_of_it_is_refused(string signature) => Assert.False(HookSignature.IsOf(Body, Secret, signature));

    [Fact]
    public void A_body_that_was_written_anew_is_refused()
    {
        var anew = JsonSerializer.SerializeToUtf8Bytes(JsonSerializer.Deserialize<JsonElement>(Body), Indented);

        Assert.False(HookSignature.IsOf(anew, Secret, Expected));
    }

    private static byte[] Changed(byte[] bytes, int at) => [.. bytes[..at], (byte)(bytes[at] ^ 1), .. bytes[(at + 1)..]];
}

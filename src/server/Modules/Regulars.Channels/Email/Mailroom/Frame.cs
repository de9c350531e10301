using System.Buffers.Binary;
using System.Net;
using System.Text.Json;
using Regulars.Platform;

namespace Regulars.Channels.Email.Mailroom;

/// <summary>JSON and bytes in one body: a length of four bytes, that much JSON, then the bytes one after the other.</summary>
internal static class Frame
{
    private const int LengthBytes = 4;

    /// <summary>Reads the JSON; what is left in the stream are the bytes.</summary>
    public static async Task<T> ReadHead<T>(Stream body, CancellationToken ct)
    {
        var length = new byte[LengthBytes];
        await body.ReadExactlyAsync(length, ct);
        var json = new byte[BinaryPrimitives.ReadInt32BigEndian(length)];
        await body.ReadExactlyAsync(json, ct);
        return JsonSerializer.Deserialize<T>(json, Json.Stored)!;
    }

    /// <summary>A body to be sent; the parts are read while it goes out and stay the caller's.</summary>
    public static HttpContent Of<T>(T head, IReadOnlyList<Stream> parts) =>
        new Content(JsonSerializer.SerializeToUtf8Bytes(head, Json.Stored), parts);

    private sealed class Content(byte[] json, IReadOnlyList<Stream> parts) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var length = new byte[LengthBytes];
            BinaryPrimitives.WriteInt32BigEndian(length, json.Length);
            await stream.WriteAsync(length);
            await stream.WriteAsync(json);
            foreach (var part in parts)
                await part.CopyToAsync(stream);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = LengthBytes + json.Length + parts.Sum(part => part.Length);
            return true;
        }
    }
}

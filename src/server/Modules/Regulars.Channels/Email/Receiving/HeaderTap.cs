using System.Security.Cryptography;

namespace Regulars.Channels.Email.Receiving;

/// <summary>Lets a mail's bytes pass while it keeps a copy of the header block and hashes the body.</summary>
internal sealed class HeaderTap(Stream mail) : PassingStream
{
    private const int LongestHeader = 1024 * 1024;

    private readonly IncrementalHash body = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly MemoryStream header = new(4096);
    private bool isInBody;
    private int lineLength;

    public byte[] Header => header.ToArray();

    /// <summary>Of what follows the first empty line; ask once, at the end.</summary>
    public string TakeBodyHash() => Convert.ToHexStringLower(body.GetHashAndReset());

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await mail.ReadAsync(buffer, cancellationToken);
        Take(buffer.Span[..read]);
        return read;
    }

    private void Take(ReadOnlySpan<byte> bytes)
    {
        var length = isInBody ? 0 : HeaderPart(bytes);
        header.Write(bytes[..length]);
        isInBody |= header.Length >= LongestHeader;
        body.AppendData(bytes[length..]);
    }

    /// <summary>How many of these bytes still belong to the header; notices its end.</summary>
    private int HeaderPart(ReadOnlySpan<byte> bytes)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == '\n')
            {
                isInBody = lineLength == 0;
                lineLength = 0;
                if (isInBody)
                    return i + 1;
            }
            else if (bytes[i] != '\r')
            {
                lineLength++;
            }
        }
        return bytes.Length;
    }

    protected override void Dispose(bool disposing)
    {
        body.Dispose();
        header.Dispose();
        base.Dispose(disposing);
    }
}

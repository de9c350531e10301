namespace Regulars.Channels.Email.Reading;

/// <summary>The next so many bytes of a stream, as a stream of its own.</summary>
internal sealed class NextBytes(Stream source, long count) : PassingStream
{
    private long left = count;

    /// <exception cref="EndOfStreamException">The source ended before they were all there.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (left == 0 || buffer.Length == 0)
            return 0;
        var read = await source.ReadAsync(buffer[..(int)Math.Min(buffer.Length, left)], cancellationToken);
        if (read == 0)
            throw new EndOfStreamException();
        left -= read;
        return read;
    }
}

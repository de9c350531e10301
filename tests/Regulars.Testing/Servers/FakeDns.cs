using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Regulars.Testing.Servers;

/// <summary>A DNS server that answers TXT questions over UDP, and fails on demand: just enough of RFC 1035. Unknown names do not exist.</summary>
public sealed class FakeDns : IAsyncDisposable
{
    private const int LongestString = 255;
    private const int NoSuchName = 3;
    private const int ServerFailure = 2;

    private readonly UdpClient socket = new(new IPEndPoint(IPAddress.Loopback, 0));
    private readonly CancellationTokenSource over = new();
    private readonly Task answering;

    public FakeDns() => answering = Answer();

    public string Address => $"127.0.0.1:{((IPEndPoint)socket.Client.LocalEndPoint!).Port}";

    /// <summary>By name, lower-case. A long text goes out as several strings of one record.</summary>
    public ConcurrentDictionary<string, string[]> Texts { get; } = new();

    /// <summary>Every answer is SERVFAIL.</summary>
    public bool IsBroken { get; set; }

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        await answering;
        socket.Dispose();
        over.Dispose();
    }

    private async Task Answer()
    {
        try
        {
            while (true)
            {
                var asked = await socket.ReceiveAsync(over.Token);
                await socket.SendAsync(Answer(asked.Buffer), asked.RemoteEndPoint, over.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private byte[] Answer(byte[] question)
    {
        var name = NameIn(question, out var end);
        var texts = IsBroken ? null : Texts.GetValueOrDefault(name);
        var answer = new List<byte>(question[..(end + 4)]);
        foreach (var text in texts ?? [])
            answer.AddRange(Record(text));
        var bytes = answer.ToArray();
        var code = IsBroken ? ServerFailure : texts is null ? NoSuchName : 0;
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(2), (ushort)(0x8180 | code));
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(6), (ushort)(texts?.Length ?? 0));
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(8), 0);
        return bytes;
    }

    private static string NameIn(byte[] question, out int end)
    {
        var labels = new List<string>();
        for (end = 12; question[end] > 0; end += question[end] + 1)
            labels.Add(Encoding.ASCII.GetString(question, end + 1, question[end]));
        end++;
        return string.Join('.', labels).ToLowerInvariant();
    }

    private static byte[] Record(string text)
    {
        var strings = Encoding.ASCII.GetBytes(text).Chunk(LongestString).SelectMany(piece => piece.Prepend((byte)piece.Length)).ToArray();
        byte[] head = [0xC0, 12, 0, 16, 0, 1, 0, 0, 0, 60, 0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(10), (ushort)strings.Length);
        return [.. head, .. strings];
    }
}

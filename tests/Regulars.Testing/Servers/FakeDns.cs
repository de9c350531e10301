using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Regulars.Testing.Servers;

/// <summary>A DNS server that answers questions for texts and IPv4 addresses over UDP, and fails on demand: just enough of RFC 1035. Unknown names do not exist.</summary>
public sealed class FakeDns : IAsyncDisposable
{
    private const int LongestString = 255;
    private const int Address4 = 1;
    private const int Text = 16;
    private const int NoSuchName = 3;
    private const int ServerFailure = 2;

    private readonly UdpClient socket = new(new IPEndPoint(IPAddress.Loopback, 0));
    private readonly CancellationTokenSource over = new();
    private readonly Task answering;

    public FakeDns() => answering = Answer();

    public string Address => $"127.0.0.1:{((IPEndPoint)socket.Client.LocalEndPoint!).Port}";

    /// <summary>By name, lower-case. A long text goes out as several strings of one record.</summary>
    public ConcurrentDictionary<string, string[]> Texts { get; } = new();

    /// <summary>By name, lower-case.</summary>
    public ConcurrentDictionary<string, string> Addresses { get; } = new();

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
        var records = IsBroken ? [] : Records(name, BinaryPrimitives.ReadUInt16BigEndian(question.AsSpan(end)));
        var bytes = question[..(end + 4)].Concat(records.SelectMany(record => record)).ToArray();
        var code = IsBroken ? ServerFailure : Texts.ContainsKey(name) || Addresses.ContainsKey(name) ? 0 : NoSuchName;
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(2), (ushort)(0x8180 | code));
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(6), (ushort)records.Count);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(8), 0);
        return bytes;
    }

    private IReadOnlyList<byte[]> Records(string name, int type) => type switch
    {
        Text => [.. Texts.GetValueOrDefault(name, []).Select(text => Record(Text, Strings(text)))],
        Address4 when Addresses.TryGetValue(name, out var address) => [Record(Address4, IPAddress.Parse(address).GetAddressBytes())],
        _ => [],
    };

    private static string NameIn(byte[] question, out int end)
    {
        var labels = new List<string>();
        for (end = 12; question[end] > 0; end += question[end] + 1)
            labels.Add(Encoding.ASCII.GetString(question, end + 1, question[end]));
        end++;
        return string.Join('.', labels).ToLowerInvariant();
    }

    private static byte[] Strings(string text) =>
        [.. Encoding.ASCII.GetBytes(text).Chunk(LongestString).SelectMany(piece => piece.Prepend((byte)piece.Length))];

    private static byte[] Record(byte type, byte[] content)
    {
        byte[] head = [0xC0, 12, 0, type, 0, 1, 0, 0, 0, 60, 0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(10), (ushort)content.Length);
        return [.. head, .. content];
    }
}

using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Regulars.Bench.Mail;

/// <summary>A mail server that hands mail over on one connection, as real ones do. Not a mail library: what was acknowledged must be plain to see.</summary>
internal sealed class SmtpSender : IAsyncDisposable
{
    private readonly TcpClient connection = new() { NoDelay = true };
    private StreamReader? answers;
    private Stream? stream;

    public static async Task<SmtpSender> Connect(int port, CancellationToken ct)
    {
        var sender = new SmtpSender();
        await sender.connection.ConnectAsync(IPAddress.Loopback, port, ct);
        sender.stream = sender.connection.GetStream();
        sender.answers = new StreamReader(sender.stream, Encoding.Latin1);
        if (await sender.Answer(ct) != 220 || await sender.Say("EHLO sender.example", ct) != 250)
            throw new IOException("The mailroom does not greet.");
        return sender;
    }

    /// <summary>The code after the last dot, or the first one that was no yes. Only 250 means taken.</summary>
    public async Task<int> Send(string from, string to, ReadOnlyMemory<byte> mail, CancellationToken ct)
    {
        foreach (var (line, expected) in new[] { ($"MAIL FROM:<{from}>", 250), ($"RCPT TO:<{to}>", 250), ("DATA", 354) })
        {
            var code = await Say(line, ct);
            if (code == expected)
                continue;
            await Say("RSET", ct);
            return code;
        }
        await stream!.WriteAsync(mail, ct);
        return await Say("\r\n.", ct);
    }

    public ValueTask DisposeAsync()
    {
        connection.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<int> Say(string line, CancellationToken ct)
    {
        await stream!.WriteAsync(Encoding.Latin1.GetBytes($"{line}\r\n"), ct);
        return await Answer(ct);
    }

    private async Task<int> Answer(CancellationToken ct)
    {
        while (await answers!.ReadLineAsync(ct) is { } line)
        {
            if (line.Length < 4 || line[3] == ' ')
                return int.Parse(line.AsSpan(0, 3), CultureInfo.InvariantCulture);
        }
        throw new IOException("The mailroom hung up.");
    }
}

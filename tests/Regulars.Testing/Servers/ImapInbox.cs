using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Regulars.Testing.Mail;

namespace Regulars.Testing.Servers;

/// <summary>A mailbox as a mail program sees it: just enough of RFC 9051.</summary>
public sealed class ImapInbox(int port, string address, string password)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    /// <summary>Looks until a mail fits.</summary>
    public async Task<SunkMail> Receive(Func<SunkMail, bool> fits)
    {
        using var deadline = new CancellationTokenSource(Longest);
        while (true)
        {
            var mails = await Read();
            if (mails.FirstOrDefault(fits) is { } found)
                return found;
            if (deadline.IsCancellationRequested)
                Assert.Fail($"No fitting mail came to {address} within {Longest.TotalSeconds} s; {mails.Count} others did.");
            await Task.Delay(100);
        }
    }

    public async Task<IReadOnlyList<SunkMail>> Read()
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", port);
        // Latin-1 carries every byte through a string and back.
        using var input = new StreamReader(client.GetStream(), Encoding.Latin1);
        await using var output = new StreamWriter(client.GetStream(), Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        var mails = new List<SunkMail>();
        foreach (var command in new[] { $"LOGIN \"{address}\" \"{password}\"", "SELECT INBOX", "UID FETCH 1:* BODY.PEEK[]", "LOGOUT" })
        {
            await output.WriteLineAsync($"a {command}");
            while (await input.ReadLineAsync() is { } line && !line.StartsWith("a ", StringComparison.Ordinal))
            {
                if (line.EndsWith('}'))
                    mails.Add(new SunkMail("", [address], await Literal(input, line)));
            }
        }
        return mails;
    }

    private static async Task<byte[]> Literal(StreamReader input, string line)
    {
        var size = int.Parse(line[(line.LastIndexOf('{') + 1)..^1], CultureInfo.InvariantCulture);
        var text = new char[size];
        await input.ReadBlockAsync(text);
        return Encoding.Latin1.GetBytes(text);
    }
}

using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Regulars.Testing.Servers;

/// <summary>A shop's mailbox at its provider, and what a mail program or a phone does to it: just enough of RFC 9051.</summary>
public sealed class ImapMailbox(int port, string address)
{
    public const string Password = "secret";

    public int Port => port;

    public string Address => address;

    /// <summary>Lays mails into a folder, as a delivery would.</summary>
    /// <param name="arrived">The day that the server says they came; now when left out.</param>
    public Task Put(IEnumerable<string> mails, DateTimeOffset? arrived = null, string folder = "INBOX") => Converse(async (say, output, _) =>
    {
        var date = arrived is { } at ? $"\"{at.ToString("dd-MMM-yyyy HH:mm:ss", CultureInfo.InvariantCulture)} +0000\" " : "";
        foreach (var mail in mails)
        {
            var text = mail.ReplaceLineEndings("\r\n");
            // RFC 7888: a literal that is not waited for.
            await output.WriteAsync($"p APPEND {folder} {date}{{{Encoding.Latin1.GetByteCount(text)}+}}\r\n{text}\r\n");
            await say(null);
        }
    });

    public Task Put(params string[] mails) => Put(mails, null);

    public Task Create(string folder) => Do($"CREATE {folder}");

    /// <summary>As a phone does that was told to empty the mailbox.</summary>
    public Task Empty() => Do("SELECT INBOX", "STORE 1:* +FLAGS.SILENT (\\Deleted)", "EXPUNGE");

    /// <summary>The lines that the server answers to the last command.</summary>
    public async Task<IReadOnlyList<string>> Do(params string[] commands)
    {
        IReadOnlyList<string> answer = [];
        await Converse(async (say, _, _) =>
        {
            foreach (var command in commands)
                answer = await say(command);
        });
        return answer;
    }

    private async Task Converse(Func<Func<string?, Task<IReadOnlyList<string>>>, StreamWriter, StreamReader, Task> work)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", port);
        using var input = new StreamReader(client.GetStream(), Encoding.Latin1);
        await using var output = new StreamWriter(client.GetStream(), Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        async Task<IReadOnlyList<string>> Say(string? command)
        {
            if (command is not null)
                await output.WriteLineAsync($"p {command}");
            var lines = new List<string>();
            while (await input.ReadLineAsync() is { } line)
            {
                if (line.StartsWith("p ", StringComparison.Ordinal))
                {
                    Assert.True(line.StartsWith("p OK", StringComparison.Ordinal), $"{command}: {line}");
                    return lines;
                }
                lines.Add(line);
            }
            throw new IOException("The server closed the connection.");
        }
        await Say($"LOGIN \"{address}\" \"{Password}\"");
        await work(Say, output, input);
        await output.WriteLineAsync("p LOGOUT");
    }
}

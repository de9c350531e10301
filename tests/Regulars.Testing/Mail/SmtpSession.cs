using System.Net.Sockets;
using System.Text;

namespace Regulars.Testing.Mail;

/// <summary>One connection to the sink: just enough of RFC 5321.</summary>
internal sealed class SmtpSession(SmtpSink sink, TcpClient client, Action<SunkMail> keep)
{
    private readonly List<string> to = [];
    private StreamReader input = null!;
    private StreamWriter output = null!;
    private string from = "";
    private (string User, string Token)? signedIn;

    public async Task Run(CancellationToken ct)
    {
        // Latin-1 carries every byte through a string and back.
        using (client)
        using (input = new StreamReader(client.GetStream(), Encoding.Latin1))
        await using (output = new StreamWriter(client.GetStream(), Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true })
        {
            try
            {
                await output.WriteLineAsync(sink.Fault == SmtpFault.Busy ? "421 Busy" : "220 sink ESMTP");
                sink.Greeted();
                while (sink.Fault != SmtpFault.Busy && await input.ReadLineAsync(ct) is { } line && await Answer(line, ct))
                {
                }
            }
            catch (Exception exception) when (exception is OperationCanceledException or IOException)
            {
                // The other side has gone, or the sink is closed.
            }
        }
    }

    private async Task<bool> Answer(string line, CancellationToken ct)
    {
        var verb = line.Split(' ', ':')[0].ToUpperInvariant();
        if (verb == "DATA")
            return await TakeMail(ct);
        if (verb == "AUTH")
            return await SignIn(line.Split(' ')[^1], ct);
        if (verb == "MAIL" && sink.LetsIn is { } letsIn && !(signedIn is var (user, token) && letsIn(user, token)))
        {
            // A session that outlives its token is ended.
            await output.WriteLineAsync(signedIn is null ? "530 5.7.0 Sign in first" : "421 4.7.0 Your token has ended");
            return signedIn is null;
        }
        await output.WriteLineAsync(verb switch
        {
            "EHLO" => $"250-sink\r\n250-8BITMIME\r\n250-SIZE 40000000\r\n{(sink.LetsIn is null ? "" : "250-AUTH XOAUTH2\r\n")}250 SMTPUTF8",
            "HELO" or "NOOP" => "250 OK",
            "MAIL" => Begin(AddressIn(line)),
            "RCPT" => Recipient(AddressIn(line)),
            "RSET" => Begin(""),
            "QUIT" => "221 Bye",
            _ => "502 Not here",
        });
        return verb != "QUIT";
    }

    /// <summary>As Google and Microsoft describe XOAUTH2: a bad token is told of first, and refused once that is acknowledged.</summary>
    private async Task<bool> SignIn(string response, CancellationToken ct)
    {
        var parts = Encoding.UTF8.GetString(Convert.FromBase64String(response)).Split('\x01');
        var (user, token) = (parts[0]["user=".Length..], parts[1]["auth=Bearer ".Length..]);
        signedIn = sink.LetsIn!(user, token) ? (user, token) : null;
        if (signedIn is null)
        {
            await output.WriteLineAsync("334 eyJzdGF0dXMiOiI0MDEifQ==");
            await input.ReadLineAsync(ct);
        }
        await output.WriteLineAsync(signedIn is not null ? "235 2.7.0 Accepted" : "535 5.7.8 Username and Password not accepted");
        return true;
    }

    private string Begin(string sender)
    {
        from = sender;
        to.Clear();
        return "250 OK";
    }

    private string Recipient(string address)
    {
        if (sink.Fault == SmtpFault.Defers)
            return "451 4.3.0 Try again later";
        if (sink.Fault == SmtpFault.Rejects || sink.Refused.ContainsKey(address))
            return sink.Refuses;
        to.Add(address);
        return "250 OK";
    }

    private async Task<bool> TakeMail(CancellationToken ct)
    {
        await output.WriteLineAsync("354 Go on");
        var raw = new StringBuilder();
        while (await input.ReadLineAsync(ct) is { } line && line != ".")
            raw.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        keep(new SunkMail(from, [.. to], Encoding.Latin1.GetBytes(raw.ToString())));

        if (sink.Fault == SmtpFault.DropsAfterData)
            return false;
        if (sink.Fault == SmtpFault.Hangs)
            await Task.Delay(Timeout.Infinite, ct);
        await output.WriteLineAsync($"250 {sink.Accepts}");
        return true;
    }

    private static string AddressIn(string line) => line.Split('<', 2) is [_, var rest] ? rest.Split('>')[0] : "";
}

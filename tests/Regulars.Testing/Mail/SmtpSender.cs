using System.Globalization;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Regulars.Testing.Mail;

/// <summary>Hands raw mails over on one connection that is used again.</summary>
public sealed class SmtpSender : IDisposable
{
    private readonly TcpClient client = new() { NoDelay = true };
    private StreamReader input = null!;
    private StreamWriter output = null!;

    private SmtpSender()
    {
    }

    public static async Task<SmtpSender> Connect(int port)
    {
        var sender = new SmtpSender();
        await sender.client.ConnectAsync("127.0.0.1", port);
        sender.SpeakOver(sender.client.GetStream());
        await sender.Read();
        await sender.Say("EHLO sender.example");
        return sender;
    }

    /// <summary>Goes on encrypted, whoever signed the certificate, and returns it.</summary>
    public async Task<X509Certificate2> StartTls()
    {
        await Say("STARTTLS");
        var encrypted = new SslStream(client.GetStream(), leaveInnerStreamOpen: false, (_, shown, _, _) => shown is not null);
        await encrypted.AuthenticateAsClientAsync("mail.shop.example");
        SpeakOver(encrypted);
        await Say("EHLO sender.example");
        return new X509Certificate2(encrypted.RemoteCertificate!);
    }

    /// <summary>Sends; the answer is the first refusal's, or the one to the whole mail.</summary>
    public async Task<SmtpAnswer> Send(string from, string to, byte[] raw)
    {
        foreach (var (command, wanted) in new[] { ($"MAIL FROM:<{from}>", 250), ($"RCPT TO:<{to}>", 250), ("DATA", 354) })
        {
            var answer = await Say(command);
            if (answer.Code != wanted)
            {
                await Say("RSET");
                return answer;
            }
        }
        await output.WriteAsync(Stuff(raw));
        return await Say(".");
    }

    public Task<SmtpAnswer> Send(string from, string to, string mail) =>
        Send(from, to, Encoding.UTF8.GetBytes(mail.ReplaceLineEndings("\r\n")));

    public void Dispose()
    {
        output.Dispose();
        input.Dispose();
        client.Dispose();
    }

    private void SpeakOver(Stream stream)
    {
        input = new StreamReader(stream, Encoding.Latin1);
        output = new StreamWriter(stream, Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
    }

    private async Task<SmtpAnswer> Say(string command)
    {
        await output.WriteLineAsync(command);
        return await Read();
    }

    private async Task<SmtpAnswer> Read()
    {
        string? line;
        do
        {
            line = await input.ReadLineAsync();
        }
        while (line is ['2' or '3' or '4' or '5', _, _, '-', ..]);
        return line is null
            ? throw new EndOfStreamException("The mail server hung up.")
            : new SmtpAnswer(int.Parse(line[..3], CultureInfo.InvariantCulture), line[3..].Trim());
    }

    /// <summary>A line that begins with a dot gets another; the mail ends with a line end.</summary>
    private static string Stuff(byte[] raw)
    {
        var mail = Encoding.Latin1.GetString(raw);
        var stuffed = (mail.StartsWith('.') ? "." : "") + mail.Replace("\r\n.", "\r\n..", StringComparison.Ordinal);
        return stuffed.EndsWith("\r\n", StringComparison.Ordinal) ? stuffed : stuffed + "\r\n";
    }
}

/// <summary>What a mail server said.</summary>
public sealed record SmtpAnswer(int Code, string Text);

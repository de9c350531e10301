using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.Options;
using Regulars.Platform;
using Regulars.Platform.Startup;

namespace Regulars.Channels.Email.Mailroom;

/// <summary>How the mailroom is started: its program, and the few settings it is told.</summary>
internal sealed class MailroomProgram(IOptions<RegularsOptions> options, Listeners listeners, MailroomToken token, SmtpCertificate certificate)
{
    /// <summary>The largest mail taken in.</summary>
    public const int LargestMail = 35 * 1024 * 1024;

    private const int HeapMegabytes = 128;

    /// <summary>What we call ourselves to other mail servers.</summary>
    public static string HostName => Dns.GetHostName();

    public bool IsThere => options.Value.Mailroom is { Length: > 0 };

    /// <param name="port">The port it had before, so that one chosen by the system stays the same.</param>
    public ProcessStartInfo Describe(int? port)
    {
        var start = new ProcessStartInfo("node", [$"--max-old-space-size={HeapMegabytes}", Path.GetFullPath(options.Value.Mailroom!)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        // Our own environment holds connection strings and keys, which are none of its business.
        var path = start.Environment["PATH"];
        start.Environment.Clear();
        start.Environment["PATH"] = path;
        start.Environment["REGULARS_HOST_URL"] = listeners.Internal.ToString();
        start.Environment["REGULARS_MAILROOM_TOKEN"] = token.Value;
        start.Environment["REGULARS_SMTP_LISTEN"] = new IPEndPoint(IPAddress.Parse(options.Value.Listen), port ?? options.Value.SmtpPort).ToString();
        start.Environment["REGULARS_SMTP_MAX_BYTES"] = LargestMail.ToString(System.Globalization.CultureInfo.InvariantCulture);
        start.Environment["REGULARS_SMTP_NAME"] = HostName;
        start.Environment["REGULARS_DNS"] = options.Value.Dns;
        start.Environment["REGULARS_SEND_SILENCE_MS"] = (options.Value.MailServerPatience * 1000).ToString(System.Globalization.CultureInfo.InvariantCulture);
        start.Environment["NODE_EXTRA_CA_CERTS"] = options.Value.MailAuthorities is { Length: > 0 } authorities ? Path.GetFullPath(authorities) : null;
        start.Environment["REGULARS_SMTP_CERTIFICATE"] = certificate.File;
        start.Environment["REGULARS_SMTP_KEY"] = certificate.KeyFile;
        return start;
    }
}

using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;
using NodaTime;
using Regulars.Platform;
using Regulars.Platform.Files;
using Regulars.Platform.Startup;

namespace Regulars.Channels.Email.Mailroom;

/// <summary>
/// What the SMTP listener shows to senders who ask for encryption: the certificate that was given, or one of our own making, which mail servers take as
/// well, for they encrypt against listeners and seldom ask who signed.
/// </summary>
internal sealed class SmtpCertificate(IOptions<RegularsOptions> options, IClock clock)
{
    private const int Years = 20;

    private string Own => Path.Combine(options.Value.DataFolder, "smtp-certificate.pem");

    /// <summary>The chain in PEM, our own first.</summary>
    public string File => Path.GetFullPath(options.Value.SmtpCertificate ?? Own);

    /// <summary>May be the same file.</summary>
    public string KeyFile => Path.GetFullPath(options.Value.SmtpCertificateKey ?? options.Value.SmtpCertificate ?? Own);

    /// <exception cref="StartupException">What was given cannot be used.</exception>
    public void Prepare()
    {
        if (options.Value is { SmtpCertificate: null, SmtpCertificateKey: not null })
            throw new StartupException("Regulars:SmtpCertificateKey says where the key is, but not whose. Give Regulars:SmtpCertificate too, or neither.");
        if (options.Value.SmtpCertificate is null && !System.IO.File.Exists(Own))
            Make();
        try
        {
            using var read = X509Certificate2.CreateFromPemFile(File, KeyFile);
        }
        catch (Exception exception) when (exception is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new StartupException(
                $"The certificate in {File} with the key in {KeyFile} cannot be used: {exception.Message} "
                + "Give PEM files of a certificate and its key without a password, or nothing, and one is made.", exception);
        }
    }

    private void Make()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={MailroomProgram.HostName}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(MailroomProgram.HostName);
        request.CertificateExtensions.Add(names.Build());
        var today = clock.GetCurrentInstant().ToDateTimeOffset();
        using var made = request.CreateSelfSigned(today.AddDays(-1), today.AddYears(Years));
        PrivateFile.CreateOnce(Own, $"{made.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}\n");
    }
}

using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.DependencyInjection;
using Regulars.Contracts.Workspaces;
using Regulars.Testing;
using Regulars.Testing.Mail;
using Regulars.Testing.Storage;

namespace Regulars.FunctionalTests.Channels.Email.Receiving;

/// <summary>Senders who ask for encryption get it, with our own certificate or one that was given.</summary>
public sealed class EncryptedTests
{
    [OnBothEngines]
    public async Task A_mail_comes_in_encrypted_by_a_certificate_of_our_own_that_stays(Engine engine)
    {
        await using var storage = await TestStorage.Create(engine);
        string first;
        await using (var app = await RegularsApp.Start(storage))
        {
            var workspace = await app.NewWorkspace();
            using var post = await Post.Open(workspace);
            using var sender = await SmtpSender.Connect(PortOf(app));
            using var shown = await sender.StartTls();
            first = shown.Thumbprint;

            var mail = post.Write("tls@shopper.example", "Is this safe?", "?");
            // The first mail after a start may be put off where the machine is busy; who sends it comes again.
            var code = 0;
            for (var tries = 0; tries < 10 && code != 250; tries++)
                code = (await sender.Send(Post.Shopper, post.Mailbox, mail)).Code;
            Assert.Equal(250, code);
            await workspace.Settled();
            Assert.Single(await post.Messages(Assert.Single(await post.Conversations())));
        }

        var file = Path.Combine(storage.Folder, "smtp-certificate.pem");
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        await using (var again = await RegularsApp.Start(storage))
        {
            await again.Services.GetRequiredService<IMailroomState>().FirstStart.WaitAsync(TimeSpan.FromSeconds(20));
            using var sender = await SmtpSender.Connect(PortOf(again));
            using var shown = await sender.StartTls();
            Assert.Equal(first, shown.Thumbprint);
        }
    }

    [Fact]
    public async Task A_given_certificate_is_shown()
    {
        await using var storage = await TestStorage.Create(Engine.Sqlite);
        var (file, keyFile, thumbprint) = Given(storage.Folder);

        await using var app = await RegularsApp.Start(storage, null, $"--Regulars:SmtpCertificate={file}", $"--Regulars:SmtpCertificateKey={keyFile}");
        await app.Services.GetRequiredService<IMailroomState>().FirstStart.WaitAsync(TimeSpan.FromSeconds(20));
        using var sender = await SmtpSender.Connect(PortOf(app));
        using var shown = await sender.StartTls();

        Assert.Equal(thumbprint, shown.Thumbprint);
        Assert.False(File.Exists(Path.Combine(storage.Folder, "smtp-certificate.pem")));
    }

    [Fact]
    public async Task A_key_of_another_certificate_ends_the_start_in_words()
    {
        await using var storage = await TestStorage.Create(Engine.Sqlite);
        var (file, _, _) = Given(storage.Folder);
        var (_, other, _) = Given(storage.Folder);

        var refused = await Assert.ThrowsAsync<Regulars.Platform.Startup.StartupException>(() => RegularsApp.Start(
            storage, null, $"--Regulars:SmtpCertificate={file}", $"--Regulars:SmtpCertificateKey={other}"));

        Assert.Contains($"The certificate in {file} with the key in {other} cannot be used", refused.Message, StringComparison.Ordinal);
    }

    private static int PortOf(RegularsApp app) => app.Services.GetRequiredService<IMailroomState>().SmtpPort!.Value;

    private static (string File, string KeyFile, string Thumbprint) Given(string folder)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=mail.shop.example", key, HashAlgorithmName.SHA256);
        using var made = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        var (file, keyFile) = (Path.Combine(folder, $"{made.Thumbprint}.crt"), Path.Combine(folder, $"{made.Thumbprint}.key"));
        File.WriteAllText(file, made.ExportCertificatePem());
        File.WriteAllText(keyFile, key.ExportPkcs8PrivateKeyPem());
        return (file, keyFile, made.Thumbprint);
    }
}

using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Regulars.Testing.Servers;

/// <summary>Signs certificates for the servers of a test; whoever is to believe them is given <see cref="File"/>.</summary>
public sealed class Authority : IDisposable
{
    private static readonly DateTimeOffset From = DateTimeOffset.UnixEpoch.AddYears(50);
    private static readonly DateTimeOffset Until = DateTimeOffset.UnixEpoch.AddYears(100);

    private readonly string folder = Directory.CreateTempSubdirectory("regulars-authority-").FullName;
    private readonly X509Certificate2 own;

    public Authority()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Authority of a test", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        own = request.CreateSelfSigned(From, Until);
        System.IO.File.WriteAllText(File, own.ExportCertificatePem());
    }

    public string File => Path.Combine(folder, "authority.pem");

    /// <summary>A PEM file of a certificate for an address, and its key.</summary>
    public string Certify(IPAddress address)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={address}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(address);
        request.CertificateExtensions.Add(names.Build());
        using var made = request.Create(own, From, Until, RandomNumberGenerator.GetBytes(12));
        var file = Path.Combine(folder, $"{made.Thumbprint}.pem");
        System.IO.File.WriteAllText(file, $"{made.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}\n");
        return file;
    }

    public void Dispose()
    {
        own.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}

using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;

namespace Regulars.Platform.Security;

/// <summary>The 32 bytes of the master key, as a service.</summary>
internal sealed record MasterKeyBytes(byte[] Value);

/// <summary>Wraps data-protection keys by AES-GCM under the master key before they reach the database.</summary>
internal sealed class KeyWrapper(MasterKeyBytes master) : IXmlEncryptor
{
    internal const int NonceBytes = 12;
    internal const int TagBytes = 16;

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var wrapped = new byte[NonceBytes + TagBytes + plain.Length];
        RandomNumberGenerator.Fill(wrapped.AsSpan(0, NonceBytes));
        using var aes = new AesGcm(master.Value, TagBytes);
        aes.Encrypt(wrapped.AsSpan(0, NonceBytes), plain, wrapped.AsSpan(NonceBytes + TagBytes), wrapped.AsSpan(NonceBytes, TagBytes));
        return new EncryptedXmlInfo(new XElement("wrapped", Convert.ToBase64String(wrapped)), typeof(KeyUnwrapper));
    }
}

/// <summary>Made by data protection itself, by name, from the stored key.</summary>
internal sealed class KeyUnwrapper(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement)
    {
        var wrapped = Convert.FromBase64String(encryptedElement.Value).AsSpan();
        var plain = new byte[wrapped.Length - KeyWrapper.NonceBytes - KeyWrapper.TagBytes];
        using var aes = new AesGcm(services.GetRequiredService<MasterKeyBytes>().Value, KeyWrapper.TagBytes);
        aes.Decrypt(
            wrapped[..KeyWrapper.NonceBytes], wrapped[(KeyWrapper.NonceBytes + KeyWrapper.TagBytes)..],
            wrapped.Slice(KeyWrapper.NonceBytes, KeyWrapper.TagBytes), plain);
        return XElement.Parse(Encoding.UTF8.GetString(plain));
    }
}

using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Configuration;

namespace Regulars.Platform.Startup;

/// <summary>Reads the settings of this node; one that nobody could follow is refused in words.</summary>
internal static class Settings
{
    public static RegularsOptions Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Regulars");
        CheckPort("--port", section[nameof(RegularsOptions.Port)]);
        CheckPort("--smtp-port", section[nameof(RegularsOptions.SmtpPort)]);
        var options = Bind(section);
        if (!IPAddress.TryParse(options.Listen, out _))
        {
            throw new StartupException(
                $"--listen {options.Listen} is no IP address. Give 127.0.0.1 for this machine only, 0.0.0.0 for all of its networks, or one of its own addresses.");
        }
        if (options.TrustedProxies.FirstOrDefault(proxy => !IPAddress.TryParse(proxy, out _)) is { } unknown)
            throw new StartupException($"The trusted proxy {unknown} is no IP address. Give the address from which it calls.");
        if (options.MailAuthorities is { Length: > 0 } authorities)
            CheckAuthorities(authorities);
        return options;
    }

    private static void CheckAuthorities(string file)
    {
        const string Remedy = "Give a PEM file with one certificate or more.";
        try
        {
            var read = new X509Certificate2Collection();
            read.ImportFromPemFile(file);
            if (read.Count == 0)
                throw new StartupException($"{file} holds no certificate of an authority. {Remedy}");
        }
        catch (Exception exception) when (exception is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"The authorities in {file} cannot be read: {exception.Message} {Remedy}", exception);
        }
    }

    private static void CheckPort(string argument, string? given)
    {
        if (given is not null && !ushort.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            throw new StartupException($"{argument} {given} is no port. Give a number from 0 to 65535; 0 takes a free one.");
    }

    private static RegularsOptions Bind(IConfigurationSection section)
    {
        try
        {
            return section.Get<RegularsOptions>() ?? new RegularsOptions();
        }
        catch (InvalidOperationException exception)
        {
            throw new StartupException($"A setting cannot be read: {exception.Message} Correct it and start again.", exception);
        }
    }
}

using Regulars.Testing;
using Regulars.Testing.Servers;

namespace Regulars.BrowserTests;

/// <summary>A test with a real browser. Where a part of it is not installed it is skipped; in CI it runs and fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class JourneyAttribute : FactAttribute
{
    public JourneyAttribute(Parts parts = Parts.Chromium) => Skip = Absence.Of(parts);
}

/// <summary>The same with cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class JourneysAttribute : TheoryAttribute
{
    public JourneysAttribute() => Skip = Absence.Of(Parts.Chromium);
}

internal static class Absence
{
    public static string? Of(Parts parts)
    {
        if (Environment.GetEnvironmentVariable("CI") == "true")
            return null;
        if (!File.Exists(Browser.Path))
            return $"No browser: {Browser.Path} is not here (Debian package: chromium).";
        if (Browser.Desk is null)
            return "No desk: it is not built.";
        if (parts.HasFlag(Parts.MailServers) && !(File.Exists("/usr/lib/postfix/sbin/master") && File.Exists("/usr/sbin/dovecot")))
            return "No mail servers (Debian packages: postfix, dovecot-imapd).";
        if (parts.HasFlag(Parts.Postgres) && !Directory.Exists("/usr/lib/postgresql"))
            return "No PostgreSQL (Debian package: postgresql).";
        if (parts.HasFlag(Parts.Medusa) && PrivateServer.WhyAbsent("medusa") is { } noMedusa)
            return noMedusa;
        return parts.HasFlag(Parts.TestPostgres) ? Engines.WhyAbsent(Engine.Postgres) : null;
    }
}

namespace Regulars.BrowserTests;

/// <summary>What a journey runs on besides our own host.</summary>
[Flags]
public enum Parts
{
    Chromium = 0,
    MailServers = 1,
    Postgres = 2,
    TestPostgres = 4,
    Medusa = 8,
}

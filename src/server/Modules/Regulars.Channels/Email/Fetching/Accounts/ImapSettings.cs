using System.ComponentModel.DataAnnotations;

namespace Regulars.Channels.Email.Fetching.Accounts;

/// <summary>What a person says of the server where a mailbox's mail lies. A missing password keeps the stored one.</summary>
internal sealed record ImapSettings(
    [property: Required, MinLength(1), MaxLength(255)] string Host,
    [property: Range(1, 65535)] int Port,
    [property: AllowedValues("none", "starttls", "tls")] string Security,
    [property: AllowedValues("password", "oauth2")] string SignIn,
    [property: Required, MinLength(1), MaxLength(320)] string Username,
    [property: MaxLength(1000)] string? Password = null,
    [property: Required, MinLength(1), MaxLength(255)] string Folder = "INBOX",
    bool MarkSeen = false);

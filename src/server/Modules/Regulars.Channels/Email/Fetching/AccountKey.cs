using System.Diagnostics.CodeAnalysis;
using Regulars.Contracts.Channels;
using Regulars.Contracts.Workspaces;

namespace Regulars.Channels.Email.Fetching;

/// <summary>The name by which host and mailroom speak of an account.</summary>
internal readonly record struct AccountKey(WorkspaceId Workspace, MailboxId Mailbox) : IParsable<AccountKey>
{
    public static AccountKey Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var key) ? key : throw new FormatException();

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AccountKey result)
    {
        var parts = s?.Split('.') ?? [];
        var isWhole = WorkspaceId.TryParse(parts.ElementAtOrDefault(0), provider, out var workspace) & MailboxId.TryParse(parts.ElementAtOrDefault(1), provider, out var mailbox);
        result = new AccountKey(workspace, mailbox);
        return isWhole && parts.Length == 2;
    }

    public override string ToString() => $"{Workspace}.{Mailbox}";
}

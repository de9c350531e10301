using Regulars.Contracts.Conversations;

namespace Regulars.Conversations.Replying;

/// <summary>Whom a reply goes to unless the writer says otherwise: whoever wrote the message being answered, and who else had it.</summary>
internal sealed record ReplyDefaults(MessageId? Answers, IReadOnlyList<string> To, IReadOnlyList<string> Cc)
{
    public sealed record Answered(MessageId Id, string? ReplyAddress, EmailDetails? Email);

    /// <param name="ours">Our own addresses, which a reply never goes to.</param>
    /// <param name="customer">Whom a conversation was begun with, while they have not written; null where that is not known.</param>
    public static ReplyDefaults Of(Answered? answered, IReadOnlySet<string> ours, string? customer = null)
    {
        if (answered is null && customer is not null)
            return new ReplyDefaults(null, [customer], []);
        if (answered is not { ReplyAddress: { } to })
            return new ReplyDefaults(answered?.Id, [], []);

        var others = (answered.Email?.To ?? []).Concat(answered.Email?.Cc ?? [])
            .Select(copied => copied.Address)
            .Where(address => !IsOurs(address, ours) && !address.Equals(to, StringComparison.OrdinalIgnoreCase))
            .Distinct(StringComparer.OrdinalIgnoreCase);
        return new ReplyDefaults(answered.Id, [to], [.. others]);
    }

    /// <summary>With or without a plus and what follows it.</summary>
    private static bool IsOurs(string address, IReadOnlySet<string> ours)
    {
        var plain = address.ToLowerInvariant();
        var (plus, at) = (plain.IndexOf('+', StringComparison.Ordinal), plain.LastIndexOf('@'));
        return ours.Contains(plain) || (plus >= 0 && plus < at && ours.Contains(plain[..plus] + plain[at..]));
    }
}

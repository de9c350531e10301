namespace Regulars.Channels.Email.Signing;

/// <summary>What the DNS says about something that a domain should have.</summary>
internal enum DnsState
{
    /// <summary>Nobody has looked yet.</summary>
    Unchecked,

    Ok,

    Missing,

    /// <summary>There is a record, and it does not do what it should.</summary>
    Wrong,
}

/// <param name="Found">The record, as it stands there.</param>
/// <param name="Hint">A stable code for what to do about it; null when there is nothing to say.</param>
internal sealed record DnsFinding(DnsState State, string? Found, string? Hint)
{
    public static DnsFinding None { get; } = new(DnsState.Unchecked, null, null);
}

namespace Regulars.Contracts.Channels;

/// <summary>What a channel can carry. The composer and the reply route ask this before anything is sent.</summary>
public sealed record ChannelAbilities(
    int MaxTextLength,
    long MaxAttachmentBytes,
    bool CarriesHtml,
    bool HasRecipients,
    bool HasReceipts,
    bool HasTyping,
    bool HasCalls,
    NodaTime.Duration? ReplyWindow);

/// <summary>A way to reach a customer. Registered by the module that speaks it.</summary>
public interface IChannel
{
    /// <summary>Stable name in rows and on the wire: <c>email</c>, <c>chat</c>.</summary>
    string Kind { get; }

    ChannelAbilities Abilities { get; }

    /// <summary>Says why an address cannot be written to on this channel; null when it can.</summary>
    Error? CheckAddress(string address);
}

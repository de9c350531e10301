namespace Regulars.Contracts.Channels;

/// <summary>What a channel can carry. A reply that asks for more is refused before anything is stored.</summary>
/// <param name="MaxAttachmentBytes">All of a message together; 0 where it carries none.</param>
/// <param name="CarriesHtml">Else a reply is plain text.</param>
/// <param name="HasRecipients">The writer says whom it goes to; else it goes to whoever is at the other end.</param>
public sealed record ChannelAbilities(int MaxTextLength, long MaxAttachmentBytes, bool CarriesHtml, bool HasRecipients);

/// <summary>A way to reach a customer. Registered by the module that speaks it.</summary>
public interface IChannel
{
    /// <summary>Stable name in rows and on the wire: <c>email</c>, <c>chat</c>.</summary>
    string Kind { get; }

    ChannelAbilities Abilities { get; }

    /// <summary>Says why an address cannot be written to on this channel; null when it can.</summary>
    Error? CheckAddress(string address);
}

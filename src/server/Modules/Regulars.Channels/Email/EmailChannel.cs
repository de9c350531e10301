using Regulars.Contracts;
using Regulars.Contracts.Channels;

namespace Regulars.Channels.Email;

/// <summary>What email can carry.</summary>
internal sealed class EmailChannel : IChannel
{
    public const string Name = "email";

    private const int LongestText = 1_000_000;
    private const long MostAttachmentBytes = 25 * 1024 * 1024;

    public string Kind => Name;

    public ChannelAbilities Abilities { get; } = new(LongestText, MostAttachmentBytes, CarriesHtml: true, HasRecipients: true);

    public Error? CheckAddress(string address) => EmailAddress.IsValid(address) ? null : EmailErrors.BadAddress;
}

using Regulars.Channels.Email.Mailroom;
using Regulars.Contracts.Conversations;

namespace Regulars.Channels.Email.Receiving;

/// <summary>Who wrote a mail, and where an answer should go.</summary>
internal sealed record Sender(string Name, string Address, string ReplyAddress)
{
    /// <summary>Stands in for a sender that no header and no envelope names.</summary>
    private const string Nobody = "nobody@unknown.invalid";

    /// <param name="ours">The workspace's own addresses: an answer never goes to ourselves.</param>
    public static Sender Of(ParsedMail mail, string mailFrom, IReadOnlySet<string> ours)
    {
        MailAddress?[] candidates = [mail.From, mail.Sender, mail.ReplyTo is [var answers, ..] ? answers : null, new MailAddress("", mailFrom)];
        var from = candidates.FirstOrDefault(candidate => EmailAddress.IsValid(candidate?.Address)) ?? new MailAddress("", Nobody);
        var reply = mail.ReplyTo.FirstOrDefault(to => EmailAddress.IsValid(to.Address) && !ours.Contains(EmailAddress.WithoutTag(EmailAddress.Normal(to.Address))));
        return new Sender(from.Name, from.Address, reply?.Address ?? from.Address);
    }

    /// <summary>Of a mail that could not be read, only the envelope is known.</summary>
    public static Sender OfUnread(string mailFrom) => Of(new ParsedMail(), mailFrom, new HashSet<string>());
}

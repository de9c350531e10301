using Regulars.Channels.Email.Mailroom;
using Regulars.Channels.Email.Verifying;
using Regulars.Contracts.Conversations;

namespace Regulars.Channels.Email.Classifying;

/// <summary>
/// Says what kind of mail one is: by what it is, then by what people said about its sender, then by what it says about itself. In doubt a human wrote
/// it, for a customer who is not heard is lost.
/// </summary>
internal sealed class ClassifyMail(SenderClasses remembered, SenderRates rates)
{
    public Task LookUp(IReadOnlyList<string> senders, CancellationToken ct) => remembered.LookUp(senders, ct);

    /// <param name="sender">Its address, lower-case.</param>
    /// <param name="check">Whether that is who wrote it, as far as anybody looked.</param>
    /// <param name="isExpected">It answers something of ours: whatever others say of it, we asked for it.</param>
    public async Task<Classified> Classify(ParsedMail mail, string mailFrom, string sender, SenderCheck? check, bool isExpected, CancellationToken ct)
    {
        var headers = new MailHeaders(mail);
        var hasNullSender = mailFrom.Length == 0 && (headers.Is("return-path", "<>") || !headers.Has("return-path"));
        if (BounceSigns.In(mail, headers, hasNullSender) is { } bounce)
            return new Classified(MailClass.Bounce, bounce);
        // What is said of a sender is not said of who writes in the sender's name.
        if (await remembered.Find(sender, ct) is { } said && (said == MailClass.Spam || !JudgeSender.IsForged(check)))
            return new Classified(said, "sender");
        if (!isExpected && (JudgeSender.SpamSign(check) ?? SpamSigns.In(mail, headers)) is { } spam)
            return new Classified(MailClass.Spam, spam);
        if (AwaySigns.In(mail, headers, hasNullSender) is { } away)
            return new Classified(MailClass.OutOfOffice, away);
        if (MachineSigns.In(mail, headers) is { } machine)
            return machine;
        return !isExpected && rates.IsFlood(sender) ? new Classified(MailClass.Spam, "rate") : Classified.Human;
    }
}

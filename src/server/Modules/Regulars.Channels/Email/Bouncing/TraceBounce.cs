using Regulars.Channels.Email.Joining;
using Regulars.Channels.Email.Mailroom;
using Regulars.Channels.Email.Sending;

namespace Regulars.Channels.Email.Bouncing;

/// <summary>A mail of ours that a report is about, and what it says of those it went to, each by the address that we wrote.</summary>
internal sealed record Traced(Dispatch Dispatch, IReadOnlyList<(string Address, RecipientReport Report)> Recipients);

/// <summary>
/// Finds the mail that a report is about. Anybody can write a report: believed is one that carries our token, or an id of ours together with
/// somebody that mail went to. Where a provider gave the mail another id, our signed answer address in what came back leads to its conversation.
/// </summary>
internal sealed class TraceBounce(BounceTokens tokens, Dispatches dispatches, ReplyTokens answers, MailIdRegistry registry)
{
    public async Task<Traced?> Find(BounceReport report, ParsedMail mail, string recipient, CancellationToken ct)
    {
        var addressed = mail.To.Concat(mail.Cc).Select(to => to.Address).Concat(mail.DeliveredTo).Append(recipient);
        if (await tokens.Find(addressed, ct) is { } named)
            return Match(named, report, hasToken: true);
        foreach (var id in report.MailIds)
        {
            if (await FindOurs(id, ct) is { } ours && Match(ours, report, hasToken: false) is { } traced)
                return traced;
        }
        return await FindAmongAnswers(report, ct);
    }

    /// <summary>The newest answer in the conversation that went to somebody whom the report names.</summary>
    private async Task<Traced?> FindAmongAnswers(BounceReport report, CancellationToken ct)
    {
        if (await answers.Find(report.AnswerAddresses, ct) is not { } conversation)
            return null;
        foreach (var id in await registry.OurNewest(conversation, ct))
        {
            if (await FindOurs(id, ct) is { } ours && Match(ours, report, hasToken: false) is { } traced)
                return traced;
        }
        return null;
    }

    /// <summary>Our ids begin with the dispatch's own.</summary>
    private async Task<Dispatch?> FindOurs(string id, CancellationToken ct) =>
        Guid.TryParseExact(id.Split('@')[0], "N", out var own) && await dispatches.Find(own, ct) is { } dispatch && dispatch.MailId == id ? dispatch : null;

    /// <summary>Null when it names nobody that the mail went to. With the token, a mail to one person can only be about them, whatever alias is named.</summary>
    private static Traced? Match(Dispatch dispatch, BounceReport report, bool hasToken)
    {
        var matched = report.Recipients.Select(told => (To(dispatch, told), told)).Where(found => found.Item1 is not null).Select(found => (found.Item1!, found.told)).ToList();
        if (matched.Count == 0 && hasToken && dispatch.Recipients is [var only] && report.Recipients is [var told])
            matched = [(only.Address, told)];
        return matched.Count == 0 ? null : new Traced(dispatch, matched);
    }

    private static string? To(Dispatch dispatch, RecipientReport told) =>
        dispatch.Recipients.FirstOrDefault(recipient => recipient.Is(told.OriginalAddress) || recipient.Is(told.Address))?.Address;
}

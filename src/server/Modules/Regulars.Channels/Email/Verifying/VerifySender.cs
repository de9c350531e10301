using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;
using Regulars.Channels.Email.Mailroom;
using Regulars.Channels.Email.Receiving;
using Regulars.Contracts.Conversations;
using Regulars.Platform.Files;
using Regulars.Platform.Persistence;
using Regulars.Platform.Workspaces;

namespace Regulars.Channels.Email.Verifying;

/// <summary>A mail that a server out there brought, and how it is to be looked at.</summary>
internal sealed record Stranger(IPAddress Peer, string Helo, string MailFrom, bool IsVerified, IncomingChecks Checks);

/// <summary>Finds out who sent a mail, where nobody whom we trust has done so before us.</summary>
internal sealed partial class VerifySender(
    RegularsDb db, MailroomClient mailroom, IBlobStore blobs, WorkspaceScope scope, IClock clock, ILogger<VerifySender> log)
{
    /// <summary>Longer than the mailroom gives itself: its own end tells more.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    /// <summary>Domains change their keys and servers: what waited longer would fail though it was good when it came.</summary>
    private static readonly Duration Fresh = Duration.FromDays(3);

    private IncomingChecks? checks;

    /// <summary>Null for mail of our own servers and what was fetched, which costs nothing.</summary>
    public async Task<Stranger?> Meet(RawMail raw, CancellationToken ct)
    {
        if (Peers.Outside(raw.RemoteAddress) is not { } peer)
            return null;
        checks ??= await db.IncomingChecks.AsNoTracking().SingleOrDefaultAsync(ct) ?? new IncomingChecks();
        if (Peers.AreAmong(checks.TrustedRelays, peer))
            return null;
        var isFresh = clock.GetCurrentInstant() - raw.ReceivedAt < Fresh;
        return new Stranger(peer, raw.Helo, raw.MailFrom, isFresh && (checks.VerifiesSenders || checks.Zones.Count > 0), checks);
    }

    /// <summary>Null where nobody is to be asked, or nobody answers in time: the mail is then let in without it.</summary>
    public async Task<Verdict?> Ask(Stranger? stranger, Blob raw, CancellationToken ct)
    {
        if (stranger is not { IsVerified: true })
            return null;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Longest);
        try
        {
            await using var bytes = blobs.Open(scope.Required, raw);
            var question = new { ip = stranger.Peer.ToString(), helo = stranger.Helo, from = stranger.MailFrom, zones = stranger.Checks.Zones };
            return await mailroom.Verify(question, bytes, patience.Token);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException || (exception is OperationCanceledException && !ct.IsCancellationRequested))
        {
            LogNoVerdict(exception.GetType().Name);
            return null;
        }
    }

    /// <summary>Null where there is nothing to say.</summary>
    public static SenderCheck? Judge(Stranger? stranger, Verdict? verdict, ParsedMail mail)
    {
        if (stranger is null)
            return UpstreamWord.In(mail);
        var sender = Sender.Of(mail, stranger.MailFrom, new HashSet<string>()).Address;
        return stranger.IsVerified ? JudgeSender.By(verdict, sender, stranger.Checks) : null;
    }

    [LoggerMessage(LogLevel.Warning, "A mail is let in without a word on its sender: {Why}.")]
    private partial void LogNoVerdict(string why);
}

using Microsoft.EntityFrameworkCore;
using Regulars.Channels.Email.Bouncing;
using Regulars.Channels.Email.Mailroom;
using Regulars.Channels.Email.Reading;
using Regulars.Channels.Email.Verifying;
using Regulars.Contracts;
using Regulars.Contracts.Channels;
using Regulars.Platform.Files;
using Regulars.Platform.Persistence;
using Regulars.Platform.Workspaces;

namespace Regulars.Channels.Email.Receiving;

/// <summary>
/// Reads a stored mail and lets it into a conversation. Reading has no effect outside, so after a crash it simply happens again; what is decided is
/// decided in one transaction.
/// </summary>
internal sealed class UnderstandMail(RegularsDb db, WorkspaceScope scope, MailReader reader, VerifySender senders, BounceReader bounces, AdmitMail admission)
    : ICallOutside<RawMailStored, UnderstandMail.ToRead, Reading.Reading>
{
    /// <param name="Stranger">Who brought it, if that is nobody whom we trust.</param>
    internal sealed record ToRead(RawMailId Mail, Blob Raw, Stranger? Stranger);

    public async Task<ToRead?> Intend(RawMailStored happened, CancellationToken ct) =>
        await Find(happened.Mail, ct) is { State: MailState.Stored } raw ? new ToRead(raw.Id, raw.Raw, await senders.Meet(raw, ct)) : null;

    public async Task<Reading.Reading> Call(ToRead intent, CancellationToken ct)
    {
        var (read, asked) = (reader.Read(intent.Raw, ct), senders.Ask(intent.Stranger, intent.Raw, ct));
        await Task.WhenAll(read, asked);
        var (reading, verdict) = (await read, await asked);
        if (reading.Mail is not { } mail)
            return reading;
        return reading with { Mail = mail with { Bounce = await bounces.Read(mail, ct), Check = VerifySender.Judge(intent.Stranger, verdict, mail.Mail) } };
    }

    public async Task Record(ToRead intent, Reading.Reading result, CancellationToken ct)
    {
        if (await Find(intent.Mail, ct) is not { State: MailState.Stored } raw)
            return;
        raw.Try();
        if (result.Mail is { } mail)
            await admission.Admit(raw, mail, ct);
        else
            await admission.Quarantine(raw, result.Error!, result.Original!, ct);
    }

    public Task Foresee(IReadOnlyList<RawMailStored> happened, CancellationToken ct) => Load([.. happened.Select(stored => stored.Mail)], ct);

    public async Task Recall(IReadOnlyList<(ToRead Intent, Reading.Reading Result)> made, CancellationToken ct)
    {
        await Load([.. made.Select(call => call.Intent.Mail)], ct);
        await admission.LookUp([.. made.Select(call => call.Result.Mail?.Mail).OfType<ParsedMail>()], ct);
    }

    private Task Load(IReadOnlyList<RawMailId> ids, CancellationToken ct) => db.RawMails.Where(mail => ids.Contains(mail.Id)).LoadAsync(ct);

    private async Task<RawMail?> Find(RawMailId id, CancellationToken ct) => await db.RawMails.FindAsync([scope.Required, id], ct);
}

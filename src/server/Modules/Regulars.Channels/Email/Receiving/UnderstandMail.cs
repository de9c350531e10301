using Microsoft.EntityFrameworkCore;
using Regulars.Channels.Email.Reading;
using Regulars.Contracts;
using Regulars.Contracts.Channels;
using Regulars.Platform.Files;
using Regulars.Platform.Persistence;

namespace Regulars.Channels.Email.Receiving;

/// <summary>
/// Reads a stored mail and lets it into a conversation. Reading has no effect outside, so after a crash it simply happens again; what is decided is
/// decided in one transaction.
/// </summary>
internal sealed class UnderstandMail(RegularsDb db, MailReader reader, AdmitMail admission) : ICallOutside<RawMailStored, UnderstandMail.ToRead, Reading.Reading>
{
    internal sealed record ToRead(RawMailId Mail, Blob Raw);

    public async Task<ToRead?> Intend(RawMailStored happened, CancellationToken ct)
    {
        if (await Find(happened.Mail, ct) is not { State: MailState.Stored } raw)
            return null;
        raw.Try();
        return new ToRead(raw.Id, raw.Raw);
    }

    public Task<Reading.Reading> Call(ToRead intent, CancellationToken ct) => reader.Read(intent.Raw, ct);

    public async Task Record(ToRead intent, Reading.Reading result, CancellationToken ct)
    {
        if (await Find(intent.Mail, ct) is not { State: MailState.Stored } raw)
            return;
        if (result.Mail is { } mail)
            await admission.Admit(raw, mail, ct);
        else
            await admission.Quarantine(raw, result.Error!, result.Original!, ct);
    }

    private Task<RawMail?> Find(RawMailId id, CancellationToken ct) => db.RawMails.SingleOrDefaultAsync(mail => mail.Id == id, ct);
}

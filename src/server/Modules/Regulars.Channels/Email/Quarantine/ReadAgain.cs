using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Regulars.Channels.Email.Receiving;
using Regulars.Contracts.Channels;
using Regulars.Platform.Audit;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Channels.Email.Quarantine;

/// <summary>Has quarantined mails read once more, which a newer version may be able to. What is read joins the conversation where it stands as a file.</summary>
internal static class ReadAgain
{
    private const int MostAtOnce = 1000;

    public sealed record Response(int Count);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/mails/quarantine/{id}/retry", One).Requires(Permissions.ManageEmail).Writes().WithName("ReadMailAgain");
        api.MapPost("/mails/quarantine/retry", All).Requires(Permissions.ManageEmail).Writes().WithName("ReadAllMailsAgain");
    }

    internal static async Task<Results<Accepted, NotFound>> One(RawMailId id, RegularsDb db, ReadingDesk desk, AuditLog audit, CancellationToken ct)
    {
        if (await db.RawMails.SingleOrDefaultAsync(mail => mail.Id == id && mail.State == MailState.Quarantined, ct) is not { } mail)
            return TypedResults.NotFound();
        desk.ReadAgain(mail);
        audit.Record("mail.read-again", id.ToString());
        return TypedResults.Accepted((string?)null);
    }

    internal static async Task<Accepted<Response>> All(RegularsDb db, ReadingDesk desk, AuditLog audit, CancellationToken ct)
    {
        var mails = await db.RawMails.Where(mail => mail.State == MailState.Quarantined).OrderBy(mail => mail.ReceivedAt).Take(MostAtOnce).ToListAsync(ct);
        foreach (var mail in mails)
            desk.ReadAgain(mail);
        if (mails.Count > 0)
            audit.Record("mail.all-read-again", "quarantine", new { mails.Count });
        return TypedResults.Accepted((string?)null, new Response(mails.Count));
    }
}

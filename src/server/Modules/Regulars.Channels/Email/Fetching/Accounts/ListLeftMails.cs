using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Regulars.Channels.Email.Fetching.Taking;
using Regulars.Contracts.Channels;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Security;

namespace Regulars.Channels.Email.Fetching.Accounts;

/// <summary>Mails that could not be taken in and stay on their server, the newest hundred.</summary>
internal static class ListLeftMails
{
    private const int Most = 100;

    /// <param name="About">Who sent it and its subject, where that could be read.</param>
    public sealed record Shown(
        string Folder, long Uid, [property: AllowedValues("too-large", "unfetchable", "not-stored")] string Reason, long Size, string About, Instant At);

    public static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/mailboxes/{id}/imap/left", Handle)
        .Requires(Permissions.ManageEmail)
        .WithName(nameof(ListLeftMails));

    internal static async Task<Results<Ok<Page<Shown>>, NotFound>> Handle(MailboxId id, RegularsDb db, CancellationToken ct)
    {
        if (!await db.Mailboxes.AnyAsync(mailbox => mailbox.Id == id, ct))
            return TypedResults.NotFound();
        var left = await db.SeenMails.AsNoTracking()
            .Where(mail => mail.MailboxId == id && mail.SeenAs != SeenAs.New && mail.SeenAs != SeenAs.Copy && mail.SeenAs != SeenAs.Older)
            .OrderByDescending(mail => mail.At).Take(Most).ToListAsync(ct);
        return TypedResults.Ok(new Page<Shown>([.. left.Select(mail => new Shown(mail.Folder, mail.Uid, Name(mail.SeenAs), mail.Size, mail.About ?? "", mail.At))], null));
    }

    private static string Name(SeenAs seenAs) => seenAs switch
    {
        SeenAs.TooLarge => "too-large",
        SeenAs.NotStored => "not-stored",
        _ => "unfetchable",
    };
}

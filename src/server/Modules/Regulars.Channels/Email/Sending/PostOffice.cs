using Regulars.Channels.Email.Mailroom;
using Regulars.Contracts.Conversations;
using Regulars.Platform.Files;
using Regulars.Platform.Outbox;
using Regulars.Platform.Workspaces;

namespace Regulars.Channels.Email.Sending;

/// <summary>Writes a letter as a mail and hands it over, once; or keeps it where nothing is to be sent.</summary>
internal sealed class PostOffice(MailroomClient mailroom, IBlobStore blobs, KeptMail kept, WorkspaceScope scope)
{
    private const long LargestMail = 100 * 1024 * 1024;

    /// <exception cref="PutOffException">Nothing was taken; a later try may succeed.</exception>
    /// <exception cref="MailroomAwayException">The same.</exception>
    public async Task<Posted> Post(Letter letter, CancellationToken ct)
    {
        byte[] mail;
        try
        {
            mail = await Compose(letter, ct);
        }
        catch (InvalidMailException exception)
        {
            return new Posted(DeliveryState.Failed, $"No mail can be made of this: {exception.Message}.", null);
        }
        using var bytes = new MemoryStream(mail, writable: false);
        var raw = await blobs.Put(scope.Required, bytes, LargestMail, ct);
        if (letter.Server is null)
        {
            await kept.Keep(letter.KeptAs, mail, ct);
            return new Posted(DeliveryState.Kept, $"outbox/{letter.KeptAs}", raw);
        }
        List<string> to = [.. letter.Mail.To.Concat(letter.Mail.Cc).Select(address => address.Address).Distinct(StringComparer.OrdinalIgnoreCase)];
        return Judge(raw, await mailroom.Send(letter.Server, new Envelope(letter.Mail.From.Address, to), mail));
    }

    private static Posted Judge(Blob raw, SendAnswer answer) => answer.Outcome switch
    {
        "accepted" => new Posted(DeliveryState.Accepted, answer.Rejected.Count == 0 ? null : $"Not accepted for {string.Join(", ", answer.Rejected)}.", raw),
        "rejected" => new Posted(DeliveryState.Failed, answer.Response, raw),
        "deferred" or "unreachable" => throw new PutOffException(answer.Response),
        _ => new Posted(DeliveryState.Unknown, answer.Response, raw),
    };

    private async Task<byte[]> Compose(Letter letter, CancellationToken ct)
    {
        var contents = new List<Stream>();
        try
        {
            foreach (var file in letter.Files)
                contents.Add(blobs.Open(scope.Required, file.Blob));
            return await mailroom.Compose(letter.Mail, contents, ct);
        }
        finally
        {
            contents.ForEach(content => content.Dispose());
        }
    }
}

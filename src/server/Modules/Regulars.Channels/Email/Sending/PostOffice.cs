using Regulars.Channels.Email.Mailroom;
using Regulars.Channels.Email.Outgoing;
using Regulars.Contracts.Conversations;
using Regulars.Platform.Files;
using Regulars.Platform.Outbox;
using Regulars.Platform.Workspaces;

namespace Regulars.Channels.Email.Sending;

/// <summary>Writes a letter as a mail and hands it over, once; or keeps it where nothing is to be sent.</summary>
internal sealed class PostOffice(MailroomClient mailroom, ServerSignIn signIn, IBlobStore blobs, KeptMail kept, WorkspaceScope scope)
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
            return new Posted(DeliveryState.Failed, $"No mail can be made of this: {exception.Message}.", null, new Tried("invalid", Words: exception.Message));
        }
        using var bytes = new MemoryStream(mail, writable: false);
        var raw = await blobs.Put(scope.Required, bytes, LargestMail, ct);
        if (letter.Way is not { } way)
        {
            await kept.Keep(letter.KeptAs, mail, ct);
            return new Posted(DeliveryState.Kept, $"outbox/{letter.KeptAs}", raw, new Tried("kept"));
        }
        var answer = await HandOver(way, letter.Envelope, mail, ct);
        return Judge(raw, answer, new Tried(answer.Outcome, $"{way.Server.Host}:{way.Server.Port}", answer.Code, answer.Response, answer.Refused, letter.Mail.Sign?.Domain));
    }

    private async Task<SendAnswer> HandOver(WayOut way, Envelope envelope, byte[] mail, CancellationToken ct)
    {
        var answer = await mailroom.Send(await signIn.Complete(way, wasRefused: false, ct), envelope, mail);
        // A provider may end a token before its time; then nothing was handed over yet.
        return way.Grant is not null && answer is { Outcome: "unreachable", Code: >= 500 }
            ? await mailroom.Send(await signIn.Complete(way, wasRefused: true, ct), envelope, mail)
            : answer;
    }

    private static Posted Judge(Blob raw, SendAnswer answer, Tried tried) => answer.Outcome switch
    {
        "accepted" => new Posted(DeliveryState.Accepted, answer.Rejected.Count == 0 ? null : $"Not accepted for {string.Join(", ", answer.Rejected)}.", raw, tried),
        "rejected" => new Posted(DeliveryState.Failed, answer.Response, raw, tried),
        "deferred" or "unreachable" => throw new NotTakenException(tried),
        _ => new Posted(DeliveryState.Unknown, answer.Response, raw, tried),
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

using System.Net;
using System.Net.Sockets;
using System.Text;
using Regulars.Bench.Seeding;
using Regulars.Testing.Mail;

namespace Regulars.Bench.Killing;

/// <summary>
/// One kill in the middle of mail coming in, while replies to the last point's mail go out. Everybody outside tries again until they are told yes.
/// </summary>
internal sealed class KillPoint(int number, int seed, Victim victim, KillPoint? last)
{
    public const int Replies = 20;
    private const int Mails = 200;
    private const int Senders = 4;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly Random random = new(seed * 100_000 + number);
    private int mailsIn;
    private int repliesWritten;
    private string killed = "";

    public int Number => number;

    public int Seed => seed;

    /// <summary>Before the first point comes one that only gives it mails to reply to.</summary>
    public bool IsOpening => last is null;

    public int Sent => IsOpening ? Replies : Mails;

    public int Answered => IsOpening ? 0 : Replies;

    /// <summary>A kill when all was over would prove nothing.</summary>
    public bool HasInterrupted { get; private set; }

    public string Subject(int mail) => $"Kill {number} mail {mail}";

    /// <summary>Stands in the last line of a reply: a mail that was cut off has none.</summary>
    public string Mark(int reply) => $"kill-{number}-reply-{reply}-end";

    public async Task Run(CancellationToken ct)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(ct);
        deadline.CancelAfter(Longest);
        var work = Enumerable.Range(0, Senders).Select(sender => Task.Run(() => SendMails(sender, deadline.Token), ct)).ToList();
        if (!IsOpening)
        {
            work.Add(Task.Run(() => SendReplies(deadline.Token), ct));
            await KillOne(deadline.Token);
        }
        await Task.WhenAll(work);
    }

    public override string ToString() => $"point {number} (seed {seed}), {killed}";

    private async Task KillOne(CancellationToken ct)
    {
        var (isHost, mails, after) = (random.Next(2) == 0, random.Next(1, Mails * 9 / 10), TimeSpan.FromMilliseconds(random.Next(20)));
        while (mailsIn < mails)
            await Task.Delay(1, ct);
        await Task.Delay(after, ct);
        var (mailsThen, repliesThen) = (mailsIn, repliesWritten);
        killed = $"{(isHost ? "host" : "mailroom")} killed with {mailsThen} of {Mails} mails in and {repliesThen} of {Answered} replies written";
        HasInterrupted = await (isHost ? victim.KillHost(ct) : victim.KillMailroom(ct)) && mailsThen < Mails && repliesThen < Replies;
    }

    private async Task SendMails(int sender, CancellationToken ct)
    {
        for (var mail = sender; mail < Sent;)
        {
            try
            {
                using var line = await SmtpSender.Connect(victim.SmtpPort);
                while (mail < Sent && (await line.Send($"shopper{mail}@sender{sender}.example", OpenOffice.Address(1), Mail(sender, mail)).WaitAsync(ct)).Code == 250)
                {
                    mail += Senders;
                    Interlocked.Increment(ref mailsIn);
                }
            }
            catch (Exception exception) when (exception is SocketException or IOException or FormatException)
            {
                // Hung up in the middle: without a 250 the mail is still ours to send.
            }
            if (mail < Sent)
                await Task.Delay(Pause, ct);
        }
    }

    private byte[] Mail(int sender, int mail) => Encoding.UTF8.GetBytes($"""
        From: Shopper {mail} <shopper{mail}@sender{sender}.example>
        To: {OpenOffice.Address(1)}
        Subject: {Subject(mail)}
        Message-ID: <kill-{seed}-{number}-{mail}@sender{sender}.example>
        Date: Sat, 21 Nov 2026 10:42:00 +0000

        Has mail {mail} arrived?
        """.ReplaceLineEndings("\r\n"));

    private async Task SendReplies(CancellationToken ct)
    {
        var conversations = await FindConversations(ct);
        for (var reply = 0; reply < Replies; reply++)
        {
            var body = new { kind = "reply", text = $"It has.\n\n{Mark(reply)}", to = new[] { $"shopper{reply}@sender.example" }, seen = 1 };
            // Spread over the mails, so that wherever the kill falls some are written, some are on their way and some are to come.
            while (mailsIn < reply * Mails / Replies)
                await Task.Delay(1, ct);
            while (!await TryPost($"/api/v1/conversations/{conversations[last!.Subject(reply)]}/messages", $"kill-{seed}-{number}-{reply}", body, ct))
                await Task.Delay(Pause, ct);
            repliesWritten++;
        }
    }

    private async Task<Dictionary<string, string>> FindConversations(CancellationToken ct)
    {
        while (true)
        {
            try
            {
                var found = await Count.Conversations(victim.Desk, 2 * Mails + 100, ct);
                var mine = found.Where(row => row.Subject.StartsWith($"Kill {last!.Number} ", StringComparison.Ordinal)).DistinctBy(row => row.Subject)
                    .ToDictionary(row => row.Subject, row => row.Id);
                if (Enumerable.Range(0, Replies).All(reply => mine.ContainsKey(last!.Subject(reply))))
                    return mine;
            }
            catch (HttpRequestException)
            {
                // Killed meanwhile; it comes back.
            }
            await Task.Delay(Pause, ct);
        }
    }

    private async Task<bool> TryPost(string path, string key, object body, CancellationToken ct)
    {
        try
        {
            var status = await victim.Desk.Post(path, key, body, ct);
            return status is HttpStatusCode.Created
                || (status < HttpStatusCode.InternalServerError ? throw new InvalidOperationException($"A reply was answered with {(int)status}.") : false);
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}

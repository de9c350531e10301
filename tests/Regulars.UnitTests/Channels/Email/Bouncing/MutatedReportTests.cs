using System.Diagnostics;
using Regulars.Channels.Email.Bouncing;
using Regulars.Channels.Email.Mailroom;
using Regulars.Contracts.Conversations;

namespace Regulars.UnitTests.Channels.Email.Bouncing;

/// <summary>Reports come from strangers: whatever stands in them, reading ends soon and throws nothing.</summary>
public sealed class MutatedReportTests
{
    private const int Inputs = 4000;

    private const string Whole =
        "Reporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; anna@dead.example\nOriginal-Recipient: rfc822;anna@shopper.example\nAction: failed\nStatus: 5.1.1\n"
        + "Diagnostic-Code: smtp; 550 5.1.1 <anna@dead.example>: User unknown\n\n--- Below this line is a copy of the message.\nMessage-ID: <ours@shop.example>\n";

    [Fact]
    public void Any_bytes_are_read_in_bounded_time()
    {
        var chance = new Random(20261122);
        var since = Stopwatch.StartNew();
        for (var i = 0; i < Inputs; i++)
            Read(Mutate(chance, Whole));

        Read(string.Concat(Enumerable.Repeat("Final-Recipient: rfc822; a@b.example\n\n", 20_000)));
        Read(new string('@', 60_000));
        Read(string.Concat(Enumerable.Repeat("a@", 30_000)));
        Read(string.Concat(Enumerable.Repeat("mailbox ", 8_000)) + "full");
        Assert.InRange(since.Elapsed.TotalSeconds, 0, 30);
    }

    private static void Read(string text) => ReadBounce.In(
        new ParsedMail { From = new MailAddress("", "mailer-daemon@mx.example"), Subject = "Undelivered", Headers = [new Header("content-type", "multipart/report")] },
        text, [new ReportPart("message/delivery-status", text), new ReportPart("message/rfc822", text)]);

    private static string Mutate(Random chance, string text)
    {
        var letters = text.ToCharArray().ToList();
        for (var changes = chance.Next(1, 12); changes > 0; changes--)
        {
            var at = chance.Next(letters.Count);
            switch (chance.Next(3))
            {
                case 0:
                    letters[at] = (char)chance.Next(0x2100);
                    break;
                case 1:
                    letters.RemoveRange(at, Math.Min(chance.Next(40), letters.Count - at - 1));
                    break;
                default:
                    letters.InsertRange(at, letters.GetRange(at, Math.Min(chance.Next(80), letters.Count - at)));
                    break;
            }
        }
        return new string([.. letters]);
    }
}

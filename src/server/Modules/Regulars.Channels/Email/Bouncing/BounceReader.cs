using System.Text;
using Regulars.Channels.Email.Reading;
using Regulars.Platform.Files;
using Regulars.Platform.Workspaces;

namespace Regulars.Channels.Email.Bouncing;

/// <summary>Looks whether a mail that was read reports on one of ours, with the parts that say so in its files.</summary>
internal sealed class BounceReader(IBlobStore blobs, WorkspaceScope scope)
{
    private const int LongestPart = 64 * 1024;
    private const int MostParts = 8;

    public async Task<BounceReport?> Read(ReadMail mail, CancellationToken ct)
    {
        if (!ReadBounce.MayBe(mail.Mail))
            return null;
        var parts = new List<ReportPart>();
        foreach (var file in mail.Files.Select(file => file.File).Where(file => ReadBounce.NeedsPart(file.MediaType)).Take(MostParts))
        {
            await using var content = blobs.Open(scope.Required, file.Blob);
            var head = new byte[(int)Math.Min(file.Size, LongestPart)];
            await content.ReadExactlyAsync(head, ct);
            parts.Add(new ReportPart(file.MediaType, Encoding.UTF8.GetString(head)));
        }
        return ReadBounce.In(mail.Mail, mail.Text, parts);
    }
}

using Microsoft.Extensions.Options;
using Regulars.Platform;

namespace Regulars.Channels.Email.Sending;

/// <summary>Mails that were written but not sent, as files that any mail program opens.</summary>
internal sealed class KeptMail(IOptions<RegularsOptions> options)
{
    public async Task Keep(string name, byte[] mail, CancellationToken ct)
    {
        var folder = Path.Combine(options.Value.DataFolder, "outbox");
        Directory.CreateDirectory(folder);
        var draft = Path.Combine(folder, $".{name}");
        await using (var file = new FileStream(draft, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            await file.WriteAsync(mail, ct);
            file.Flush(flushToDisk: true);
        }
        File.Move(draft, Path.Combine(folder, name), overwrite: true);
    }
}

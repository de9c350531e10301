using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Regulars.Channels.Email.Receiving;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Files;

namespace Regulars.FunctionalTests.Channels.Email.Receiving;

/// <summary>Mails that are stored without a sender at the door.</summary>
internal static class Stored
{
    public static async Task<MailFingerprint> Bytes(IServiceProvider services, WorkspaceId workspace, string mail)
    {
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(mail.ReplaceLineEndings("\r\n")));
        await using var tap = new HeaderTap(bytes);
        var raw = await services.GetRequiredService<IBlobStore>().Put(workspace, tap, 1_000_000, CancellationToken.None);
        return MailFingerprint.Of(raw, tap.Header, tap.TakeBodyHash());
    }
}

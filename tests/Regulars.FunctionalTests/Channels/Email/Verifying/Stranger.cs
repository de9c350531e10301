using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Regulars.Channels.Email.Mailroom;
using Regulars.Platform.Startup;

namespace Regulars.FunctionalTests.Channels.Email.Verifying;

/// <summary>A mail server out there. The test's own address is a private one, so the mail is brought as the mailroom brings it, with another's.</summary>
internal static class Stranger
{
    public const string Address = "198.51.100.7";

    /// <summary>Hands a mail over from there and waits until all that follows is done.</summary>
    public static async Task Brings(Post post, string mail, string mailFrom = Post.Shopper, string address = Address)
    {
        var services = post.Workspace.App.Services;
        using var http = services.GetRequiredService<IHttpClientFactory>().CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(services.GetRequiredService<Listeners>().Internal, "/internal/mailroom/mails"))
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(mail.ReplaceLineEndings("\r\n"))),
        };
        request.Headers.Authorization = new("Bearer", services.GetRequiredService<MailroomToken>().Value);
        request.Headers.Add("X-Mail-From", Uri.EscapeDataString(mailFrom));
        request.Headers.Add("X-Rcpt-To", Uri.EscapeDataString(post.Mailbox));
        request.Headers.Add("X-Remote-Address", address);
        request.Headers.Add("X-Helo", "mail.shopper.example");
        (await http.SendAsync(request)).EnsureSuccessStatusCode();
        await post.Workspace.Settled();
    }
}

using Microsoft.Playwright;
using Regulars.Testing;
using Regulars.Testing.Mail;

namespace Regulars.BrowserTests;

/// <summary>Files go out with a reply as they were chosen, and come down again as they went.</summary>
[Collection(Browser.Name)]
public sealed class FilesTests(Browser browser) : IDisposable
{
    private const string Paste = """
        (editor, { bytes, name }) => {
            const clipboardData = new DataTransfer()
            clipboardData.items.add(new File([Uint8Array.from(atob(bytes), one => one.charCodeAt(0))], name, { type: 'application/pdf' }))
            editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
        }
        """;

    private static readonly byte[] Bytes = [.. "%PDF-1.7\n"u8.ToArray(), .. Enumerable.Range(0, 90_000).Select(at => (byte)(at * 31))];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("regulars-files-");

    [Journey]
    public Task A_chosen_file_leaves_with_the_reply_and_comes_down_the_same() => Travel((page, name) => Choose(page, name, Bytes));

    [Journey]
    public Task A_file_dropped_beside_the_text_does_so_too() => Travel((page, name) => Drop(page, page.Locator(".composer__foot"), name));

    [Journey]
    public Task A_file_dropped_on_the_text_is_attached_once() => Travel((page, name) => Drop(page, page.Editor(), name));

    [Journey]
    public Task A_pasted_file_is_attached_once() => Travel((page, name) =>
        page.Editor().EvaluateAsync(Paste, new { bytes = Convert.ToBase64String(Bytes), name }));

    [Journeys]
    [InlineData(26)]
    [InlineData(41)]
    public async Task A_file_that_is_too_big_says_so_and_the_text_is_kept(int megabytes)
    {
        var shop = await Shop.Open(await browser.On(Engine.Sqlite));
        await using var window = await browser.Open(shop.App, shop.Ben);
        var page = await window.Show($"/inbox/all/{await shop.Begin("Where is my coffee?")}");
        await page.Write("Here is the film.");

        await Choose(page, "film.mp4", new byte[megabytes * 1024 * 1024]);

        await page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "film.mp4 is over 25 MB and was not attached." }).Seen();
        await Assertions.Expect(page.Editor()).ToHaveTextAsync("Here is the film.");
        await page.Locator(".composer .attachment").Count(0);
        await page.SendOnly();
        await page.Log().GetByText("Here is the film.").Seen();
    }

    public void Dispose() => folder.Delete(recursive: true);

    private async Task Travel(Func<IPage, string, Task> attach)
    {
        const string Name = "Rechnung für Anna.pdf";
        await using var sink = new SmtpSink();
        var shop = await Shop.Open(await browser.On(Engine.Sqlite));
        await shop.SendThrough(sink.Port);
        await using var window = await browser.Open(shop.App, shop.Ben);
        var page = await window.Show($"/inbox/all/{await shop.Begin("Where is my coffee?")}");
        await page.Write("Here is the invoice.");

        await attach(page, Name);
        await page.Button($"Remove {Name}").Count(1);
        await page.SendOnly();

        var link = page.Log().GetByRole(AriaRole.Link).Filter(new() { HasText = Name });
        await link.Count(1);
        var sent = MailPart.LeavesOf(await sink.Receive(mail => mail.To.Contains(Shop.Shopper)));
        Assert.Equal(Bytes, Assert.Single(sent, part => part.Header("Content-Type").StartsWith("application/pdf", StringComparison.Ordinal)).Content);
        var download = await page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        Assert.Equal(Name, download.SuggestedFilename);
        Assert.Equal(Bytes, await File.ReadAllBytesAsync((await download.PathAsync())!));
    }

    private async Task Choose(IPage page, string name, byte[] bytes)
    {
        var chooser = await page.RunAndWaitForFileChooserAsync(() => page.Button("Attach a file").ClickAsync());
        await chooser.SetFilesAsync(await OnDisk(name, bytes));
    }

    private async Task Drop(IPage page, ILocator where, string name)
    {
        var (box, devices) = ((await where.BoundingBoxAsync())!, await page.Context.NewCDPSessionAsync(page));
        var data = new { items = Array.Empty<object>(), files = new[] { await OnDisk(name, Bytes) }, dragOperationsMask = 1 };
        foreach (var type in new[] { "dragEnter", "dragOver", "drop" })
            await devices.SendAsync("Input.dispatchDragEvent", new() { ["type"] = type, ["x"] = box.X + 8, ["y"] = box.Y + 8, ["data"] = data });
    }

    private async Task<string> OnDisk(string name, byte[] bytes)
    {
        var path = Path.Combine(folder.FullName, name);
        await File.WriteAllBytesAsync(path, bytes);
        return path;
    }
}

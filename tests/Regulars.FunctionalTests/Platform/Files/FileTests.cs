using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Regulars.Contracts.Team;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Platform.Files;

[Collection(House.Name)]
public sealed class FileTests(House house)
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];

    [OnBothEngines]
    public async Task A_picture_is_shown_as_what_it_is(Engine engine)
    {
        var client = (await house.NewWorkspace(engine)).As(Role.Agent);

        var file = await Upload(client, Png, "Größe 1.txt", "text/html").Gives(201);
        Assert.Equal(("image/png", "Größe 1.txt", 11), (file.Text("mediaType"), file.Text("name"), file.GetProperty("size").GetInt32()));

        var shown = await client.GetAsync($"files/{file.Text("id")}");
        Assert.Equal(Png, await shown.Content.ReadAsByteArrayAsync());
        Assert.Equal(("image/png", "inline"), (shown.Content.Headers.ContentType!.MediaType, shown.Content.Headers.ContentDisposition!.DispositionType));
        Assert.Equal("default-src 'none'; sandbox", Assert.Single(shown.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(shown.Headers.GetValues("X-Content-Type-Options")));
    }

    [OnBothEngines]
    public async Task What_could_run_script_is_only_ever_a_download(Engine engine)
    {
        var client = (await house.NewWorkspace(engine)).As(Role.Agent);
        foreach (var (name, type, text) in new[]
                 {
                     ("a.svg", "image/svg+xml", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"),
                     ("a.html", "text/html", "<script>alert(1)</script>"), ("a.png", "image/png", "<script>alert(1)</script>"),
                     ("a.xml", "text/xml", "<x/>"), ("a.pdf", "application/pdf", "%PDF-1.7"), ("none", "", "?"),
                 })
        {
            var file = await Upload(client, Encoding.UTF8.GetBytes(text), name, type).Gives(201);
            var answer = await client.GetAsync($"files/{file.Text("id")}");

            Assert.Equal("application/octet-stream", answer.Content.Headers.ContentType!.MediaType);
            Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        }
    }

    [OnBothEngines]
    public async Task A_name_is_a_name_and_no_path(Engine engine)
    {
        var client = (await house.NewWorkspace(engine)).As(Role.Agent);
        foreach (var (sent, kept) in new[] { ("../../etc/passwd", "passwd"), ("C:\\a\\b.txt", "b.txt"), ("..", ".."), ("\u0007", "file"), (new string('é', 300), new string('é', 255)) })
            Assert.Equal(kept, (await Upload(client, [1], sent, "text/plain").Gives(201)).Text("name"));

        var cut = (await Upload(client, [1], new string('a', 254) + "😀", "text/plain").Gives(201)).Text("name");
        Assert.Equal(new string('a', 254), cut);
    }

    [OnBothEngines]
    public async Task Twenty_five_megabytes_are_taken_and_one_byte_more_is_not(Engine engine)
    {
        var client = (await house.NewWorkspace(engine)).As(Role.Agent);
        var largest = new byte[25 * 1024 * 1024];

        var file = await Upload(client, largest, "a.bin", "application/octet-stream").Gives(201);
        Assert.Equal(largest.Length, file.GetProperty("size").GetInt32());
        await Upload(client, new byte[largest.Length + 1], "a.bin", "application/octet-stream").IsRefused(413, "too_large");
    }

    [OnBothEngines]
    public async Task A_part_of_a_file_and_an_unchanged_one_are_not_sent_whole(Engine engine)
    {
        var client = (await house.NewWorkspace(engine)).As(Role.Agent);
        var path = $"files/{(await Upload(client, Png, "a.png", "image/png").Gives(201)).Text("id")}";
        var whole = await client.GetAsync(path);

        var part = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Range = new RangeHeaderValue(1, 3) } };
        Assert.Equal(Png[1..4], await (await client.SendAsync(part)).Content.ReadAsByteArrayAsync());
        var again = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { IfNoneMatch = { whole.Headers.ETag! } } };
        Assert.Equal(HttpStatusCode.NotModified, (await client.SendAsync(again)).StatusCode);
    }

    private static Task<HttpResponseMessage> Upload(HttpClient client, byte[] bytes, string name, string type)
    {
        var content = new ByteArrayContent(bytes);
        if (type.Length > 0)
            content.Headers.ContentType = new MediaTypeHeaderValue(type);
        return client.PostAsync("files", new MultipartFormDataContent { { content, "file", name } });
    }
}

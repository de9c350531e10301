using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Regulars.Contracts;
using Regulars.Contracts.Channels;
using Regulars.Contracts.Conversations;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Conversations.Replying;

/// <summary>A reply asks no more of its channel than that can carry; a note stays in the house and may be anything.</summary>
public sealed class ChannelAbilitiesTests(ChannelAbilitiesTests.PigeonHouse house) : IClassFixture<ChannelAbilitiesTests.PigeonHouse>
{
    [OnBothEngines]
    public async Task A_reply_that_its_channel_cannot_carry_is_refused_and_nothing_is_written(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var id = await counter.Hear(channel: Pigeon.Name);
        var file = (await Upload(counter, 10)).Text("id");

        await Write(counter, id, new { kind = "reply", html = "<p>Coo</p>", seen = 1 }).IsRefused(400, "no_html_here");
        await Write(counter, id, new { kind = "reply", text = new string('a', 21), seen = 1 }).IsRefused(400, "too_long");
        await Write(counter, id, new { kind = "reply", text = "Coo", attachments = new[] { file }, seen = 1 }).IsRefused(400, "no_files_here");
        await Write(counter, id, new { kind = "reply", text = "Coo", to = new[] { "hanna@lindqvist.example" }, seen = 1 }).IsRefused(400, "no_recipients_here");
        await Write(counter, id, new { kind = "reply", text = "Coo", cc = new[] { "hanna@lindqvist.example" }, seen = 1 }).IsRefused(400, "no_recipients_here");
        Assert.Single(await counter.Items($"conversations/{id}/messages"));

        await Write(counter, id, new { kind = "reply", text = "Coo", seen = 1 }).Gives(201);
        await Write(counter, id, new { kind = "note", html = "<p>A pigeon carries very little.</p>", attachments = new[] { file }, seen = 2 }).Gives(201);
    }

    [OnBothEngines]
    public async Task Email_carries_html_and_files_and_names_its_recipients(Engine engine)
    {
        var counter = await Counter.Open(house, engine);
        var id = await counter.Hear();
        var files = new[] { (await Upload(counter, 13 * 1024 * 1024)).Text("id"), (await Upload(counter, 13 * 1024 * 1024)).Text("id") };

        await Write(counter, id, new { kind = "reply", text = "Here", attachments = files, to = new[] { "hanna@lindqvist.example" }, seen = 1 }).IsRefused(400, "too_much_attached");
        await Write(counter, id, new { kind = "reply", text = "Here", seen = 1 }).IsRefused(400, "no_recipient");
        await Write(counter, id, new { kind = "reply", text = "Here", to = new[] { "not an address" }, seen = 1 }).IsRefused(400, "bad_address");
        await Write(counter, id, new { kind = "reply", html = "<p>Here</p>", attachments = files[..1], to = new[] { "hanna@lindqvist.example" }, seen = 1 }).Gives(201);
    }

    private static Task<HttpResponseMessage> Write(Counter counter, ConversationId id, object message) =>
        counter.Agent.PostOnce($"conversations/{id}/messages", message, $"{Guid.CreateVersion7()}");

    private static Task<JsonElement> Upload(Counter counter, int bytes) =>
        counter.Agent.PostAsync("files", new MultipartFormDataContent { { new ByteArrayContent(new byte[bytes]), "file", "a.bin" } }).Gives(201);

    public sealed class PigeonHouse : House
    {
        protected override void Adjust(WebApplicationBuilder builder) => builder.Services.AddSingleton<IChannel, Pigeon>();
    }

    /// <summary>A channel that can do next to nothing.</summary>
    private sealed class Pigeon : IChannel
    {
        public const string Name = "pigeon";

        public string Kind => Name;

        public ChannelAbilities Abilities { get; } = new(MaxTextLength: 20, MaxAttachmentBytes: 0, CarriesHtml: false, HasRecipients: false);

        public Error? CheckAddress(string address) => throw new NotSupportedException();
    }
}

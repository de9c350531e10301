using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Regulars.Channels.Email.Receiving;
using Regulars.Contracts.Workspaces;
using Regulars.Testing;
using Regulars.Testing.Mail;

namespace Regulars.FunctionalTests.Channels.Email.Corpus;

/// <summary>Sends the mails of the corpus in their order, and writes the answers that some of them answer.</summary>
internal sealed class CorpusPost : IAsyncDisposable
{
    public const string Mailbox = "help@lumen.example";
    private const string OtherMailbox = "orders@lumen.example";

    private readonly Post post;
    private readonly SmtpSender smtp;
    private readonly SmtpSink sink = new();
    private readonly Dictionary<string, SentMail> sent = [];
    private readonly Dictionary<string, OurAnswer> answers = [];

    private CorpusPost(Post post, SmtpSender smtp) => (this.post, this.smtp) = (post, smtp);

    public static async Task<CorpusPost> Open(TestWorkspace workspace)
    {
        var post = await Post.Open(workspace, Mailbox);
        await Post.OpenMailbox(workspace, OtherMailbox);
        var corpus = new CorpusPost(post, await SmtpSender.Connect(workspace.App.Services.GetRequiredService<IMailroomState>().SmtpPort!.Value));
        await post.SendThrough(corpus.sink);
        return corpus;
    }

    /// <summary>What was sent, in the order of sending.</summary>
    public async Task<IReadOnlyCollection<SentMail>> Send(IEnumerable<ExpectedMail> mails)
    {
        foreach (var mail in mails)
            sent[mail.Number] = await Send(mail);
        await post.Workspace.Settled();
        return sent.Values;
    }

    /// <summary>The row that is kept of a mail; null when it was taken for a copy.</summary>
    public Task<RawMail?> Find(SentMail mail) => post.Workspace.Read(db => db.Set<RawMail>()
        .Where(raw => raw.Sha256 == mail.Hash && raw.Recipient == mail.Recipient).SingleOrDefaultAsync());

    public async Task<SeenMail> See(SentMail mail) => await Find(mail) is { } raw ? await SeenMail.Of(raw, post) : SeenMail.Copy;

    public SentMail Sent(string number) => sent[number];

    public async ValueTask DisposeAsync()
    {
        smtp.Dispose();
        post.Dispose();
        await sink.DisposeAsync();
    }

    private async Task<SentMail> Send(ExpectedMail mail)
    {
        if (mail.After is not null)
            await post.Workspace.Settled();
        var answer = mail.Answers ? await AnswerTo(mail.After!) : null;
        var bytes = await File.ReadAllBytesAsync(mail.File);
        bytes = answer is null ? bytes : Encoding.Latin1.GetBytes(answer.WriteInto(Encoding.Latin1.GetString(bytes)));
        var recipient = mail.Envelope.To is { } to ? answer?.WriteInto(to) ?? to : Mailbox;
        var taken = await smtp.Send(mail.Envelope.From ?? mail.From.Address, recipient, bytes);
        return new SentMail(mail, Convert.ToHexStringLower(SHA256.HashData(bytes)), recipient, answer, taken.Code);
    }

    private async Task<OurAnswer> AnswerTo(string number)
    {
        if (answers.TryGetValue(number, out var known))
            return known;
        var raw = await Find(sent[number]) ?? throw new InvalidOperationException($"Mail {number}, which was to be answered, did not come in.");
        var conversation = await post.Agent.GetFromJsonAsync<JsonElement>($"conversations/{raw.ConversationId}");
        await post.Reply(conversation, (await post.Messages(conversation))[^1], "<p>It comes tomorrow.</p>");
        var ours = await sink.Receive(mail => mail.To.Contains(sent[number].Expected.From.Address) && mail.Header("Reply-To") is not null);
        return answers[number] = OurAnswer.Of(ours, conversation);
    }
}

/// <summary>A mail as it was handed over.</summary>
internal sealed record SentMail(ExpectedMail Expected, string Hash, string Recipient, OurAnswer? Answer, int Code);

/// <summary>What answers to our mail may carry of it.</summary>
internal sealed record OurAnswer(string MessageId, string ReplyAddress, string Token, int Number)
{
    public static OurAnswer Of(SunkMail mail, JsonElement conversation)
    {
        var address = mail.Header("Reply-To")!.Split('<', '>') is [_, var inBrackets, ..] ? inBrackets : mail.Header("Reply-To")!;
        return new OurAnswer(mail.Header("Message-ID")!.Trim('<', '>'), address, address.Split('+', '@')[1], conversation.GetProperty("number").GetInt32());
    }

    public string WriteInto(string text) => text
        .Replace("{{our-message-id}}", MessageId, StringComparison.Ordinal).Replace("{{reply-address}}", ReplyAddress, StringComparison.Ordinal)
        .Replace("{{token}}", Token, StringComparison.Ordinal).Replace("{{number}}", $"{Number}", StringComparison.Ordinal);
}

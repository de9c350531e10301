using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using Regulars.Contracts;
using Regulars.Contracts.Channels;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Customers;
using Regulars.Contracts.Files;
using Regulars.Contracts.Team;
using Regulars.Contracts.Workspaces;
using Regulars.Conversations.Inbox;
using Regulars.Conversations.Macros;
using Regulars.Conversations.Replying;
using Regulars.Platform.Http;
using Regulars.Platform.Persistence;
using Regulars.Platform.Search;
using Regulars.Platform.Security;

namespace Regulars.Conversations.Beginning;

/// <summary>Writes to somebody first. Whom it goes to first is the customer, who is made when nobody has the address yet; the conversation is the writer's.</summary>
internal static class BeginConversation
{
    private const string Channel = "email";

    public sealed record Request
    {
        /// <summary>In whose name.</summary>
        public required BrandId Brand { get; init; }

        [Required, MinLength(1), MaxLength(500)]
        public required string Subject { get; init; }

        /// <summary>What a new customer is called; null: by the address.</summary>
        [MaxLength(200)]
        public string? Name { get; init; }

        [MaxLength(WriteMessage.LongestBody)]
        public string? Text { get; init; }

        [MaxLength(WriteMessage.LongestBody)]
        public string? Html { get; init; }

        [MaxLength(50)]
        public IReadOnlyList<FileId> Attachments { get; init; } = [];

        [MaxLength(50), EachAtMost(WriteMessage.LongestAddress)]
        public IReadOnlyList<string> To { get; init; } = [];

        [MaxLength(50), EachAtMost(WriteMessage.LongestAddress)]
        public IReadOnlyList<string> Cc { get; init; } = [];

        /// <summary>What it was written with: each is counted once.</summary>
        [MaxLength(20)]
        public IReadOnlyList<MacroId> Macros { get; init; } = [];

        /// <summary>When it is to leave; null: at once. Until then it can be taken back.</summary>
        public Instant? SendAt { get; init; }

        /// <summary>For how long it can be taken back without a time of its own.</summary>
        [Range(0, 120)]
        public int? UndoSeconds { get; init; }
    }

    public sealed record Response(ConversationId Conversation, MessageShape Message);

    public static void Map(RouteGroupBuilder conversations) => conversations
        .MapPost("/", Handle)
        .Requires(Permissions.WriteMessages)
        .Writes(keyRequired: true)
        .WithName(nameof(BeginConversation));

    internal static async Task<Results<Created<Response>, Refused>> Handle(
        Request request, RegularsDb db, IBrands brands, IMailboxDirectory mailboxes, ICustomers customers, IAgents agents, MessageChecks checks, MacroWork macros,
        SearchIndex search, Departures departures, Actor by, Caller caller, IClock clock, IBusinessTime calendar, CancellationToken ct)
    {
        if (await brands.Find(request.Brand, ct) is null)
            return new Refused(ConversationErrors.NoSuchBrand);
        if (await mailboxes.Of(request.Brand, ct) is not { } mailbox)
            return new Refused(ConversationErrors.NoMailboxToWriteFrom);
        if (request.To.Count == 0)
            return new Refused(ConversationErrors.NoRecipient);
        var address = request.To[0].Trim();
        var own = await mailboxes.Addresses(ct);
        if (request.To.Concat(request.Cc).Any(one => own.Contains(one.Trim().ToLowerInvariant())))
            return new Refused(ConversationErrors.OwnAddress);
        var (written, error) = await checks.Read(AsReply(request), Channel, within: null, isReply: true, newestIncoming: null, ct);
        if (written is null)
            return new Refused(error!);
        if (!await macros.Knows(request.Macros, caller, ct))
            return new Refused(MacroErrors.NoSuchMacro);

        var customer = await customers.IdentifyOrCreate(IdentityKind.Email, address, request.Name, ct);
        var now = new Moment(by, clock, calendar);
        var conversation = Conversation.Begin(Channel, request.Brand, mailbox.Id, customer, request.Subject, now);
        conversation.Reply(written, seen: 0, now, out var message);
        if (caller.Agent is { } me && await agents.Find(me, ct) is { } writer)
            conversation.Assign(writer.ToAssignee(), seen: null, now);
        db.Add(conversation);
        if (message!.SendAt is not null)
            await departures.Schedule(message, conversation, ct);
        await macros.Count(request.Macros, caller, ct);
        search.Add(new SearchRow(conversation.Id, null, message.At, $"{conversation.Subject} {customer.Name} {customer.Address}"));
        search.Add(new SearchRow(conversation.Id, message.Id, message.At, message.Text));
        return TypedResults.Created($"/api/v1/conversations/{conversation.Id}", new Response(conversation.Id, MessageShape.Of(message)));
    }

    private static WriteMessage.Request AsReply(Request request) => new()
    {
        Kind = "reply",
        Text = request.Text,
        Html = request.Html,
        Attachments = request.Attachments,
        To = request.To,
        Cc = request.Cc,
        SendAt = request.SendAt,
        UndoSeconds = request.UndoSeconds,
    };
}

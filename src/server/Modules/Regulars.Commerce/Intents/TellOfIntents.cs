using Regulars.Contracts;
using Regulars.Contracts.Conversations;
using Regulars.Contracts.Team;

namespace Regulars.Commerce.Intents;

/// <summary>Writes in the conversation what became of an intent.</summary>
internal sealed class TellOfIntents(IConversations conversations, IAuthority authority)
{
    /// <summary>One quiet line for each state that people want to know of.</summary>
    public async Task Of(Intent intent, CancellationToken ct)
    {
        if (intent.ConversationId is not { } conversation || NameOf(intent.State) is not { } name)
            return;
        var reason = intent.ReasonId is { } id ? (await authority.ReasonNames([id], ct)).GetValueOrDefault(id) : null;
        await conversations.Tell(conversation, Teller(intent), name, new
        {
            intent = intent.Id,
            kind = intent.Kind,
            order = intent.OrderNumber,
            amount = intent.Receipt?.Amount ?? intent.Price,
            made = intent.Receipt?.Name,
            reason,
            problem = intent.State == IntentState.Refused ? intent.Problem : null,
            approvedBy = intent.ApprovedBy?.Name,
            note = intent.SettlementNote ?? intent.Note,
        }, ct);
    }

    private static string? NameOf(IntentState state) => state switch
    {
        IntentState.Asked => "intent-asked",
        IntentState.Done => "intent-done",
        IntentState.Refused => "intent-refused",
        IntentState.Doubtful => "intent-doubtful",
        IntentState.Withdrawn => "intent-withdrawn",
        IntentState.Rejected => "intent-rejected",
        _ => null,
    };

    private static Actor Teller(Intent intent) => intent.State is IntentState.Withdrawn or IntentState.Rejected ? intent.SettledBy ?? intent.By : intent.By;
}

using Microsoft.Extensions.DependencyInjection;
using Regulars.Contracts.Conversations;
using Regulars.Platform.Persistence;
using Regulars.Platform.Workspaces;

namespace Regulars.Channels.Email.Sending;

/// <summary>Takes back, in a transaction of its own, that a mail is being sent: without it the next try would take the last one for a crash.</summary>
internal sealed class UndoIntent(Transactions transactions, WorkspaceScope scope)
{
    public Task Run(Letter letter, string detail, Tried tried) => transactions.Run(
        fresh => fresh.EnterLike(scope),
        async services =>
        {
            var dispatches = services.GetRequiredService<Dispatches>();
            await dispatches.PutOff(letter.Dispatch, detail, tried, CancellationToken.None);
            if (!letter.IsNotice)
            {
                await services.GetRequiredService<IConversations>().RecordDelivery(
                    MessageId.From(letter.Dispatch), DeliveryState.Queued, detail, email: null, CancellationToken.None);
            }
        },
        CancellationToken.None);
}

using NodaTime;
using Regulars.Channels.Email.Outgoing;
using Regulars.Contracts.Conversations;
using Regulars.Platform.Outbox;

namespace Regulars.Channels.Email.Sending;

/// <summary>
/// Carries a letter out. Whatever is thrown on the way, nothing has left the house: the letter is written back as queued, so that the next try does
/// not take this one for a crash. After the last try it has failed.
/// </summary>
internal sealed class Courier(PostOffice post, UndoIntent undo, IClock clock)
{
    /// <summary>Signing in again sends at once what waits; this is for what else may have helped.</summary>
    private static readonly Duration BetweenSignIns = Duration.FromHours(1);

    public async Task<Posted> Carry(Letter letter, CancellationToken ct)
    {
        if (letter.WaitsUntil is { } turn)
            throw new PutOffException("The server takes so many a minute.", turn);
        try
        {
            return await post.Post(letter, ct);
        }
        catch (NotSignedInException exception) when (!letter.IsNotice)
        {
            await undo.Run(letter, exception.Message, Tried.WithoutSignIn(exception.Message));
            throw new PutOffException(exception.Message, clock.GetCurrentInstant() + BetweenSignIns);
        }
        catch (Exception exception) when (!letter.IsLastTry || ct.IsCancellationRequested)
        {
            await undo.Run(letter, exception.Message, What(exception));
            throw;
        }
        catch (Exception exception)
        {
            return new Posted(DeliveryState.Failed, exception.Message, null, What(exception));
        }
    }

    private static Tried What(Exception exception) => exception is NotTakenException { Tried: var tried } ? tried : Tried.NotAtAll(exception.Message);
}

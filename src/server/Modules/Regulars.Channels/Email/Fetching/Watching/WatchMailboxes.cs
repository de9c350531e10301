using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Regulars.Channels.Email.Fetching.Accounts;
using Regulars.Channels.Email.Mailroom;
using Regulars.Platform.Leasing;

namespace Regulars.Channels.Email.Fetching.Watching;

/// <summary>Holds accounts for this node and tells its mailroom which to watch: again whenever they change, and whenever it is a new one.</summary>
internal sealed class WatchMailboxes(
    LeaseHolder leases, WatchedAccounts watched, MailroomState mailroom, IServiceScopeFactory scopes, ILogger<WatchMailboxes> log) : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    private (Uri Mailroom, IReadOnlyList<WatchOrder> Orders)? told;
    private bool isHolding;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Look(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception exception)
            {
                told = null;
                log.LogError(exception, "The mailboxes to watch could not be told to the mailroom; trying again");
            }
            await Task.Delay(BetweenLooks, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        await leases.Release(ImapAccount.Lease, CancellationToken.None);
    }

    private async Task Look(CancellationToken ct)
    {
        if (mailroom.Address is not { } address)
        {
            await LetGo(ct);
            return;
        }
        isHolding = true;
        var held = await leases.Hold(ImapAccount.Lease, ct);
        watched.Set(held);
        List<WatchOrder> orders = [.. held.Select(lease => new WatchOrder(WatchedAccounts.KeyOf(lease).ToString(), lease.Mark))];
        if (told is { } before && before.Mailroom == address && before.Orders.SequenceEqual(orders))
            return;
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ImapClient>().Watch(orders, ct);
        told = (address, orders);
    }

    /// <summary>Without a mailroom another node is of more use to them.</summary>
    private async Task LetGo(CancellationToken ct)
    {
        if (!isHolding)
            return;
        watched.Set([]);
        await leases.Release(ImapAccount.Lease, ct);
        (told, isHolding) = (null, false);
    }
}

/// <summary>One account to watch; another mark means that it is to be connected anew.</summary>
internal sealed record WatchOrder(string Account, int Mark);

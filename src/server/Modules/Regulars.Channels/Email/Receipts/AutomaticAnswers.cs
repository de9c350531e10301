using NodaTime;
using Regulars.Contracts.Workspaces;
using Regulars.Platform.Persistence;
using Regulars.Platform.Workspaces;

namespace Regulars.Channels.Email.Receipts;

/// <summary>How many automatic answers an address was sent within the hour: two machines that answer each other stop soon.</summary>
internal sealed class AutomaticAnswers(string address) : IWorkspaceOwned
{
    public const int MostInAnHour = 2;

    private static readonly Duration Hour = Duration.FromHours(1);

    public WorkspaceId WorkspaceId { get; private set; }

    /// <summary>Lower-case.</summary>
    public string Address { get; private set; } = address;

    public Instant Since { get; private set; }

    public int Count { get; private set; }

    /// <summary>Counts one more; false when there have been enough.</summary>
    public bool Spend(Instant now)
    {
        if (now - Since >= Hour)
            (Since, Count) = (now, 0);
        if (Count >= MostInAnHour)
            return false;
        Count++;
        return true;
    }
}

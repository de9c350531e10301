using Regulars.Contracts;
using Regulars.Contracts.Team;
using Regulars.Platform.Persistence;

namespace Regulars.Team.Reasons;

/// <summary>Why something is given away, from the merchant's own list. One that is off the list keeps its name for what was given.</summary>
internal sealed class Reason : Aggregate
{
    public Reason(string name, int position) => (Id, Name, Position) = (TypedId.New<ReasonId>(), name, position);

    private Reason() => Name = "";

    public ReasonId Id { get; private set; }

    public string Name { get; private set; }

    public int Position { get; private set; }

    public bool IsArchived { get; private set; }

    /// <summary>One that was off the list is on it again.</summary>
    public void Change(string name) => (Name, IsArchived) = (name, false);

    public void Place(int position) => Position = position;

    public void Archive() => IsArchived = true;
}

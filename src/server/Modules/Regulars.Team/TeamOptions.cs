namespace Regulars.Team;

/// <summary>Team's settings of one node, from the command line and the environment.</summary>
internal sealed class TeamOptions
{
    /// <summary>Make the demo workspace at start, when there is none.</summary>
    public bool Demo { get; set; }

    /// <summary>Print a link with which this account chooses a new password, and end.</summary>
    public string? ResetPassword { get; set; }

    /// <summary>The program that fills the demo workspace; without one it stays empty.</summary>
    public string? DemoMaker { get; set; }
}

namespace Regulars.Team.Demo;

internal enum DemoState
{
    None,
    Making,
    Ready,
    Failed,
}

/// <summary>How far the filling of the demo workspace is, in conversations.</summary>
internal sealed record DemoProgress(DemoState State, int Done = 0, int Total = 0, string? Detail = null)
{
    public static DemoProgress Interrupted { get; } = new(DemoState.Failed, Detail: "The making of the demo was interrupted. Look around again to go on.");
}

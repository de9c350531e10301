namespace Regulars.Platform.Outbox;

/// <summary>
/// A nudge to every node after a commit. It may be lost or come twice: whoever listens also looks by itself now and then.
/// </summary>
public interface ISignals
{
    void Publish(string topic, string payload);

    /// <summary>Runs on the signal's thread: hand over and return. Dispose to stop listening.</summary>
    IDisposable Listen(string topic, Action<string> heard);
}

/// <summary>What nodes tell each other about.</summary>
public static class SignalTopics
{
    public const string Outbox = "outbox";
    public const string Feed = "feed";
    public const string Presence = "presence";

    /// <summary>What an agent says of themselves goes to every node: any of them may hold a stream of theirs.</summary>
    public const string PresenceSaid = "presence-said";
}

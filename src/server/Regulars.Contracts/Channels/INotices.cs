namespace Regulars.Contracts.Channels;

/// <summary>Mail from the desk itself to its own people: invitations, password links.</summary>
public interface INotices
{
    /// <summary>Whether this workspace has a way to send; a demo workspace never has.</summary>
    Task<bool> CanSend(CancellationToken ct);

    /// <summary>Puts a notice in the outbox of the caller's transaction.</summary>
    void Send(Notice notice);
}

/// <summary>A short mail in plain text.</summary>
[EventName("notice.written")]
public sealed record Notice(string ToName, string ToAddress, string Subject, string Text) : IEvent
{
    public string? Lane => null;
}

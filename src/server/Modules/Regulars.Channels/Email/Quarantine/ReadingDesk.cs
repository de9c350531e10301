using Regulars.Channels.Email.Receiving;
using Regulars.Platform.Outbox;
using Regulars.Platform.Workspaces;

namespace Regulars.Channels.Email.Quarantine;

/// <summary>Hands mails back to be read. A historic one stays historic, whenever it is read.</summary>
internal sealed class ReadingDesk(WorkspaceScope scope, EventOutbox outbox)
{
    public void ReadAgain(RawMail mail)
    {
        var now = scope.IsHistoric;
        Enter(mail.IsHistoric);
        outbox.Add(mail.ReadAgain());
        Enter(now);
    }

    private void Enter(bool isHistoric) => scope.Enter(scope.Required, scope.Actor, scope.Cause, scope.Depth, isHistoric);
}

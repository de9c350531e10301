using NodaTime;

namespace Regulars.Platform.Outbox;

/// <summary>The other side took nothing and may do so later: the row is tried again, and nothing here is at fault.</summary>
/// <param name="until">It is not yet this row's turn: it waits until then, and has used up no try.</param>
public class PutOffException(string detail, Instant? until = null) : Exception(detail)
{
    public Instant? Until { get; } = until;
}

using System.Text.Json;
using NodaTime;
using Regulars.Platform.Persistence;
using Regulars.Platform.Workspaces;

namespace Regulars.Platform.Audit;

/// <summary>Records what people with power did, in the transaction that did it.</summary>
public sealed class AuditLog(RegularsDb db, WorkspaceScope scope, IClock clock)
{
    /// <param name="action">Such as <c>agent.role-changed</c>.</param>
    /// <param name="data">Before and after; no secrets.</param>
    public void Record(string action, string subject, object? data = null) => db.Add(new AuditRow
    {
        Id = Guid.CreateVersion7(),
        At = clock.GetCurrentInstant(),
        Actor = scope.Actor,
        Action = action,
        Subject = subject,
        Data = JsonSerializer.Serialize(data ?? new object(), Json.Stored),
    });
}

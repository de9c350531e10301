using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Regulars.Channels.Email.Mailroom;

/// <summary>The mailroom's line in <c>/readyz</c>. A host that was told to do without one is ready all the same.</summary>
internal sealed class MailroomCheck(MailroomState state, MailroomProgram program) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        state.State == MailroomState.Running ? HealthCheckResult.Healthy($"SMTP on port {state.SmtpPort}")
        : program.IsThere ? HealthCheckResult.Unhealthy(state.Problem)
        : HealthCheckResult.Degraded(state.Problem));
}

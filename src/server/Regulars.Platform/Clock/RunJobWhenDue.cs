using Microsoft.Extensions.DependencyInjection;
using Regulars.Contracts;

namespace Regulars.Platform.Clock;

internal sealed class RunJobWhenDue(IServiceProvider services) : IReactTo<JobDue>
{
    public Task React(JobDue happened, CancellationToken ct) =>
        services.GetRequiredKeyedService<IJob>(happened.Job).Run(happened.At, ct);
}

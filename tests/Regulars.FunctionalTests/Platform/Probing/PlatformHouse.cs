using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Regulars.Platform.Outbox;
using Regulars.Testing;

namespace Regulars.FunctionalTests.Platform.Probing;

/// <summary>Hosts with a module that only tests have: one event, its reaction and a few routes.</summary>
public sealed class PlatformHouse : House
{
    public new const string Name = "Platform";

    public ProbeScript Script { get; } = new();

    public static void AddProbes(WebApplicationBuilder builder, ProbeScript script)
    {
        builder.Services.AddSingleton(script);
        builder.Services.AddReaction<Probed, Probe>();
        builder.Services.AddReaction<Announced, PresentProbe>(skipsHistoric: true);
        builder.Services.AddOutsideCall<CallAsked, string, string, ProbeCall>(mayShare: true);
        builder.Services.AddSingleton(new TestRoutes(ProbeRoutes.Map));
    }

    protected override void Adjust(WebApplicationBuilder builder) => AddProbes(builder, Script);
}

[CollectionDefinition(PlatformHouse.Name)]
public sealed class PlatformCollection : ICollectionFixture<PlatformHouse>;

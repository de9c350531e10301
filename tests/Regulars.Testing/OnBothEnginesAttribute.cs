using Regulars.Testing.Servers;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Regulars.Testing;

/// <summary>A test that takes an <see cref="Engine"/> and runs on each.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("Regulars.Testing.BothEngines", "Regulars.Testing")]
public sealed class OnBothEnginesAttribute : FactAttribute
{
    /// <summary>A folder of <see cref="Testing.Samples"/> that it reads; without it the test is skipped.</summary>
    public string? Samples { get; init; }

    /// <summary>A server of <c>tests/servers</c> that it runs against; where that is not installed the test is skipped.</summary>
    public string? Server { get; init; }
}

/// <summary>Makes a test of each engine; an engine that is not here makes a skipped one.</summary>
public sealed class BothEngines(IMessageSink messages) : IXunitTestCaseDiscoverer
{
    public IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        Enum.GetValues<Engine>().Select(engine => Make(discoveryOptions, testMethod, engine, factAttribute));

    private XunitTestCase Make(ITestFrameworkDiscoveryOptions options, ITestMethod method, Engine engine, IAttributeInfo fact)
    {
        var (display, how) = (options.MethodDisplayOrDefault(), options.MethodDisplayOptionsOrDefault());
        return WhyAbsent(engine, fact) is { } reason
            ? new XunitSkippedDataRowTestCase(messages, display, how, method, reason, [engine])
            : new XunitTestCase(messages, display, how, method, [engine]);
    }

    private static string? WhyAbsent(Engine engine, IAttributeInfo fact)
    {
        var samples = fact.GetNamedArgument<string?>(nameof(OnBothEnginesAttribute.Samples));
        var server = fact.GetNamedArgument<string?>(nameof(OnBothEnginesAttribute.Server));
        return Engines.WhyAbsent(engine)
            ?? (samples is null ? null : Samples.WhyAbsent(samples))
            ?? (server is null ? null : PrivateServer.WhyAbsent(server));
    }
}

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
}

/// <summary>Makes a test of each engine; an engine that is not here makes a skipped one.</summary>
public sealed class BothEngines(IMessageSink messages) : IXunitTestCaseDiscoverer
{
    public IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        Enum.GetValues<Engine>().Select(engine => Make(discoveryOptions, testMethod, engine, factAttribute.GetNamedArgument<string?>(nameof(OnBothEnginesAttribute.Samples))));

    private XunitTestCase Make(ITestFrameworkDiscoveryOptions options, ITestMethod method, Engine engine, string? samples)
    {
        var (display, how) = (options.MethodDisplayOrDefault(), options.MethodDisplayOptionsOrDefault());
        return (Engines.WhyAbsent(engine) ?? (samples is null ? null : Samples.WhyAbsent(samples))) is { } reason
            ? new XunitSkippedDataRowTestCase(messages, display, how, method, reason, [engine])
            : new XunitTestCase(messages, display, how, method, [engine]);
    }
}

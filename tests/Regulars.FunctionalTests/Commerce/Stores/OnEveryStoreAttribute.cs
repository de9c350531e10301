using Regulars.Testing.Servers;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Regulars.FunctionalTests.Commerce.Stores;

/// <summary>A test that takes a <see cref="StoreKind"/> and runs against each.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("Regulars.FunctionalTests.Commerce.Stores.EveryStore", "Regulars.FunctionalTests")]
public sealed class OnEveryStoreAttribute : FactAttribute;

/// <summary>Makes a test of each platform; one that cannot run here makes a skipped one.</summary>
public sealed class EveryStore(IMessageSink messages) : IXunitTestCaseDiscoverer
{
    public IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        Enum.GetValues<StoreKind>().Select(kind => Make(discoveryOptions, testMethod, kind));

    private XunitTestCase Make(ITestFrameworkDiscoveryOptions options, ITestMethod method, StoreKind kind)
    {
        var (display, how) = (options.MethodDisplayOrDefault(), options.MethodDisplayOptionsOrDefault());
        return WhyAbsent(kind) is { } reason
            ? new XunitSkippedDataRowTestCase(messages, display, how, method, reason, [kind])
            : new XunitTestCase(messages, display, how, method, [kind]);
    }

    private static string? WhyAbsent(StoreKind kind) => kind switch
    {
        StoreKind.Medusa => PrivateServer.WhyAbsent("medusa"),
        _ => null,
    };
}

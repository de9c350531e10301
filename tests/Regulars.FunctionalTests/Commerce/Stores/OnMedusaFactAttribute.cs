using Regulars.Testing.Servers;

namespace Regulars.FunctionalTests.Commerce.Stores;

/// <summary>A test with a real Medusa of its own.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnMedusaFactAttribute : FactAttribute
{
    public OnMedusaFactAttribute() => Skip = PrivateServer.WhyAbsent("medusa");
}

using Regulars.Testing;

namespace Regulars.FunctionalTests.Commerce;

/// <summary>Tests with a demo shop in each workspace: they run beside those of the house, on hosts of their own.</summary>
[CollectionDefinition(Name)]
public sealed class ShopsCollection : ICollectionFixture<House>
{
    public const string Name = "Shops";
}

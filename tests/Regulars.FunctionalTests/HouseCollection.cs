using Regulars.Testing;

namespace Regulars.FunctionalTests;

/// <summary>Test classes of this collection share one host per engine and run one after the other.</summary>
[CollectionDefinition(House.Name)]
public sealed class HouseCollection : ICollectionFixture<House>;

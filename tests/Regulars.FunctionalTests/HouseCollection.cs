using Regulars.Testing;

namespace Regulars.FunctionalTests;

/// <summary>Test classes of this collection share one host per engine and run one after the other.</summary>
[CollectionDefinition(House.Name)]
public sealed class HouseCollection : ICollectionFixture<House>;

/// <summary>The same for mail: much of it waits for other servers, and the rest need not wait for that.</summary>
[CollectionDefinition(Name)]
public sealed class PostCollection : ICollectionFixture<House>
{
    public const string Name = "Post";
}

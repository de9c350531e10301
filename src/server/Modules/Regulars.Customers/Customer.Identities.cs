using Regulars.Contracts;
using Regulars.Contracts.Customers;

namespace Regulars.Customers;

internal sealed partial class Customer
{
    /// <summary>The caller has made sure that nobody has it.</summary>
    public Identity AddIdentity(IdentityKind kind, string address)
    {
        var added = new Identity(Id, kind, address);
        identities.Add(added);
        Address ??= address;
        return added;
    }

    /// <summary>Who it was is not forgotten by it: only that this address is theirs.</summary>
    public Outcome RemoveIdentity(Identity identity)
    {
        if (identities.Count == 1)
            return CustomerErrors.LastIdentity;
        identities.Remove(identity);
        if (Address == identity.Address)
            Address = identities[0].Address;
        return Outcome.Done;
    }

    /// <summary>Lists show it from now on.</summary>
    public Outcome MakeMain(Identity identity)
    {
        if (Address == identity.Address)
            return Outcome.Unchanged;
        Address = identity.Address;
        return Outcome.Done;
    }
}

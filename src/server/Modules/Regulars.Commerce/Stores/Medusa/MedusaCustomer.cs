using NodaTime;

namespace Regulars.Commerce.Stores.Medusa;

/// <summary>Medusa keeps a customer for each guest, too: without an account.</summary>
internal sealed record MedusaCustomer(
    string Id,
    DateTimeOffset UpdatedAt,
    bool HasAccount,
    string? Email = null,
    string? Phone = null,
    string? FirstName = null,
    string? LastName = null,
    string? CompanyName = null,
    IReadOnlyList<MedusaCustomer.Group?>? Groups = null) : IMedusaRow
{
    public const string Fields = "id,updated_at,has_account,email,phone,first_name,last_name,company_name,groups.name";

    public string? Name => MedusaRows.Joined(FirstName, LastName) ?? CompanyName.NotEmpty();

    public StoreCustomer Told() =>
        new(Id, Instant.FromDateTimeOffset(UpdatedAt), Email.NotEmpty(), Phone.NotEmpty(), Name, [.. Groups.Whole().Select(group => group.Name)]);

    public sealed record Group(string Name);

    public sealed record Page(IReadOnlyList<MedusaCustomer?> Customers);
}

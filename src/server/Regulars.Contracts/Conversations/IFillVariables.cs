using Regulars.Contracts.Customers;
using Regulars.Contracts.Workspaces;

namespace Regulars.Contracts.Conversations;

/// <summary>The conversation that ready-made words are written into.</summary>
/// <param name="Locale">The language of its brand, for amounts.</param>
public sealed record WrittenInto(ConversationId Conversation, CustomerId Customer, BrandId Brand, string Locale);

/// <summary>What ready-made words may name, such as <c>{{order.number}}</c>. Each module fills its own.</summary>
public interface IFillVariables
{
    /// <summary>Who may see these values.</summary>
    string Permission { get; }

    /// <summary>Stable: <c>order.number</c>. The value of a name that ends in <c>_link</c> is an address.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>As people are told them, without markup. A name without a value here is absent.</summary>
    Task<IReadOnlyDictionary<string, string>> Fill(WrittenInto place, CancellationToken ct);
}

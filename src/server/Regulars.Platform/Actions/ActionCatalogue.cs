using Regulars.Contracts.Actions;
using Regulars.Platform.Security;

namespace Regulars.Platform.Actions;

/// <summary>Every action that modules registered, as far as somebody may run it.</summary>
public sealed class ActionCatalogue(IEnumerable<IAction> actions, IEnumerable<Permission> permissions)
{
    public IEnumerable<IAction> Allowed(Caller caller) =>
        actions.Where(action => permissions.Any(permission => permission.Name == action.Permission && caller.May(permission)));

    /// <summary>Null when there is no such action, or none for this caller.</summary>
    public IAction? Find(string name, Caller caller) => Allowed(caller).FirstOrDefault(action => action.Name == name);
}

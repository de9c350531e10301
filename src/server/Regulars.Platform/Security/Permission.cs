using Regulars.Contracts.Team;

namespace Regulars.Platform.Security;

/// <summary>Something a person may or may not do, and the least role that may.</summary>
public sealed record Permission(string Name, Role Least);

namespace Regulars.Contracts.Team;

/// <summary>Fixed roles, each with all that the one before it may.</summary>
public enum Role
{
    Agent,
    Lead,
    Owner,
}

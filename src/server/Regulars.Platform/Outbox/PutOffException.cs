namespace Regulars.Platform.Outbox;

/// <summary>The other side took nothing and may do so later: the row is tried again, and nothing here is at fault.</summary>
public sealed class PutOffException(string detail) : Exception(detail);

namespace Regulars.Channels.Email.Sending;

/// <summary>The other side took nothing and may do so later.</summary>
internal sealed class PutOffException(string detail) : Exception(detail);

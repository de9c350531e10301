namespace Regulars.Contracts.Team;

/// <summary>Mail to the workspace's own people, each in their language. Without a way to send, nobody is told.</summary>
public interface ITellColleagues
{
    /// <summary>In the caller's transaction. What <paramref name="words"/> names has a subject and a text in every language.</summary>
    /// <param name="path">Where the mail's link leads, from the public address on: <c>inbox/all</c>.</param>
    Task TellFrom(Role least, string words, string path, IReadOnlyList<(string Name, string Value)> values, CancellationToken ct);
}

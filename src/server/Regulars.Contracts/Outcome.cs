namespace Regulars.Contracts;

/// <summary>What a decision led to: done, nothing to do, or refused.</summary>
public readonly record struct Outcome
{
    public static Outcome Done { get; } = new() { IsChange = true };

    public static Outcome Unchanged { get; }

    public bool IsChange { get; private init; }

    public Error? Error { get; private init; }

    public static implicit operator Outcome(Error error) => Refused(error);

    public static Outcome Refused(Error error) => new() { Error = error };
}

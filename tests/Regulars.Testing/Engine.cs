namespace Regulars.Testing;

/// <summary>The two databases that everything is tested on.</summary>
public enum Engine
{
    Sqlite,
    Postgres,
}

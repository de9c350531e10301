namespace Regulars.Platform.Search;

/// <summary>The text index of each engine, which the model cannot say. Migrations run it by hand.</summary>
public static class SearchSchema
{
    public const string Sqlite =
        "CREATE VIRTUAL TABLE search_text USING fts5(text, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');";

    public const string Postgres =
        "ALTER TABLE search_rows ADD COLUMN vector tsvector NOT NULL; CREATE INDEX ix_search_rows_vector ON search_rows USING gin (vector) WITH (fastupdate = off);";
}

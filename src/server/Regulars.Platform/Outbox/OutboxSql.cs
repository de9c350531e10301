namespace Regulars.Platform.Outbox;

/// <summary>Statements of the outbox that both engines understand and LINQ cannot say.</summary>
internal static class OutboxSql
{
    /// <summary>
    /// Parameters: node, now, lease end, count, consumer. Rows come in the order in which they fell due, by an index. A row waits behind an earlier one of its
    /// lane that is leased, between tries, or due but fallen due after it; one that is parked or due later does not hold it. They are chosen once: as a part of the
    /// update, PostgreSQL may choose anew for each row of a small table, and then leaves some of a lane out. Workspace and consumer of an earlier row are compared
    /// so that no index of theirs is taken instead of the lane's: a queue that was empty when its statistics were made looks as if any index would do.
    /// </summary>
    public static string Lease(string locking) => $$"""
        WITH due AS MATERIALIZED (
          SELECT o.workspace_id, o.id FROM outbox o
          WHERE o.consumer = {4} AND o.parked_at IS NULL AND o.available_at <= {1} AND (o.lease_until IS NULL OR o.lease_until < {1})
            AND (o.lane IS NULL OR NOT EXISTS (
              SELECT 1 FROM outbox e
              WHERE e.lane = o.lane AND e.position < o.position AND e.parked_at IS NULL
                AND e.workspace_id IS NOT DISTINCT FROM o.workspace_id AND e.consumer IS NOT DISTINCT FROM o.consumer
                AND (e.lease_until >= {1} OR (e.attempts > 0 AND e.available_at > {1}) OR (e.available_at > o.available_at AND e.available_at <= {1}))))
          ORDER BY o.available_at, o.position LIMIT {3} {{locking}})
        UPDATE outbox SET lease_owner = {0}, lease_until = {2} WHERE (workspace_id, id) IN (SELECT workspace_id, id FROM due)
        RETURNING *
        """;

    /// <summary>
    /// Consumers with due rows; parameter: now. It goes from name to name by the index and looks at the first rows of each: under load, thousands are due.
    /// </summary>
    public const string DueConsumers = """
        WITH RECURSIVE named(consumer) AS (
          SELECT MIN(o.consumer) FROM outbox o WHERE o.parked_at IS NULL
          UNION ALL
          SELECT (SELECT MIN(o.consumer) FROM outbox o WHERE o.parked_at IS NULL AND o.consumer > named.consumer) FROM named WHERE named.consumer IS NOT NULL)
        SELECT named.consumer AS "Value" FROM named
        WHERE named.consumer IS NOT NULL AND EXISTS (
          SELECT 1 FROM outbox o
          WHERE o.consumer = named.consumer AND o.parked_at IS NULL AND o.available_at <= {0} AND (o.lease_until IS NULL OR o.lease_until < {0})
          LIMIT 1 OFFSET 0)
        """;
}

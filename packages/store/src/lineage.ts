import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

/**
 * The recursive table `lineage (scenario_id, cap, depth, …)`: a scenario and its ancestors, each with the newest of its
 * versions that counts. Scenario S branched from P at 7, asked for version 9: (S, 9, 0), (P, 7, 1). Asked for version
 * 5: (S, 5, 0), (P, 5, 1), and S has no row that old, so the answer is P's. Goes after `with recursive`.
 */
export function lineage(workspace: string, scenario: string, atVersion: number): SQL {
  return sql`lineage (scenario_id, cap, depth, parent_id, branch_version) as (
    select s.scenario_id, ${atVersion}::integer, 0, s.parent_id, s.branch_version
    from bandi.scenarios s where s.workspace_id = ${workspace} and s.scenario_id = ${scenario}
    union all
    select p.scenario_id, least(l.cap, l.branch_version), l.depth + 1, p.parent_id, p.branch_version
    from lineage l join bandi.scenarios p on p.workspace_id = ${workspace} and p.scenario_id = l.parent_id
  )`;
}

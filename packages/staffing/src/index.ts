export type { Fact, Outcome, StaffingRefusal } from './outcome.ts';
export { offeredLoad } from './queues/offered-load.ts';
export type { Arrivals } from './queues/offered-load.ts';
export { erlangB } from './queues/erlang-b.ts';
export { erlangC, serviceLevelOfAllArrivalsErlangC } from './queues/erlang-c.ts';
export type { ErlangCInput, ErlangCResult } from './queues/erlang-c.ts';
export { erlangA, serviceLevelOfAllArrivalsErlangA, serviceLevelOfAnsweredErlangA } from './queues/erlang-a.ts';
export type { ErlangAInput, ErlangAResult } from './queues/erlang-a.ts';
export { requiredAgentsErlangA, requiredAgentsErlangC } from './queues/required-agents.ts';
export type {
  MeanWaitTarget, OccupancyOnlyTarget, QueueTarget, RequiredAgents, RequiredAgentsErlangA, RequiredAgentsErlangC, ServiceLevelTarget,
} from './queues/required-agents.ts';
export { onlineHoursPerDay } from './queues/agents-per-interval.ts';
export type { DayOfIntervals, OnlineHours } from './queues/agents-per-interval.ts';
export { publishedConcurrencyFactors } from './queues/concurrency-factors.ts';
export type { ConcurrencyFactor, ConcurrencyFactorTable } from './queues/concurrency-factors.ts';
export {
  chatAgentsByAdjustedTraffic, chatAgentsByEffectiveHandlingTime, chatAgentsByThroughput, concurrencyFactor,
} from './queues/chat-concurrency.ts';
export type { ChatAgents, ChatMethod, ChatQueue, ChatTrace } from './queues/chat-concurrency.ts';
export { scheduledPeople, shrinkageShare } from './sizing/shrinkage.ts';
export type { Scheduled } from './sizing/shrinkage.ts';
export { coverFactor, fteForOnlineHours, netHoursPerPersonMonth } from './sizing/cover.ts';
export { pieceRate, throughputHeads, workHours } from './sizing/throughput.ts';
export type { PieceRate, ThroughputHeads, ThroughputInput } from './sizing/throughput.ts';
export { liveHosts } from './sizing/live-hosts.ts';
export { fixedHeads, ratioHeads } from './sizing/ratio.ts';
export type { SizedHeads } from './sizing/ratio.ts';
export { createPackingSolver } from './packing/solver.ts';
export type { PackingCache, PackingSolver } from './packing/solver.ts';
export type { PackingEngine } from './packing/engine.ts';
export { verifyPlan } from './packing/verify-plan.ts';
export type {
  PackingActivity, PackingCarry, PackingJob, PackingOptions, PackingPlan, PackingProblem, PackingStatus, SeatGroup,
} from './packing/problem.ts';
export { createRosterSolver } from './roster/solver.ts';
export type { RosterSolver } from './roster/solver.ts';
export { LONGEST_DAYS } from './roster/check-problem.ts';
export { verifyRoster } from './roster/verify-roster.ts';
export type { RosterBreach, RosterRule } from './roster/verify-roster.ts';
export { coverageOf } from './roster/coverage.ts';
export { costOf as rosterCostOf } from './roster/cost.ts';
export { paidHours } from './roster/calendar.ts';
export type { Assignment, RosterCost, RosterOptions, RosterPerson, RosterPlan, RosterProblem, RosterRules, Shift, ShiftPattern } from './roster/problem.ts';

export type { Working } from './grow';
export type { Answer, Ask, CompilerProgress, Job, Outcomes, ShardJob } from './job';
export { type RunOptions, runJob } from './run';
export { serveJobs, type WorkerScope, work } from './work';

export type { CompilerProgress, Job, Outcomes } from './job';
export { type RunOptions, runJob } from './run';
export { serveJobs, type WorkerScope, work } from './work';

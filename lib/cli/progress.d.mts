export interface Ran {
  code: number;
  output: string;
  seconds: number;
}
export interface RunOptions {
  cwd?: string;
  env?: Record<string, string>;
  show?: boolean;
  quiet?: boolean;
}
export function run(title: string, command: string, args: string[], options?: RunOptions): Promise<Ran>;
export function during<Result>(title: string, work: () => Promise<Result>): Promise<Result>;
export function say(text: string): void;
export function duration(seconds: number): string;
export function start(main: () => Promise<void>): void;
export class Trouble extends Error {}

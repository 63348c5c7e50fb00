export const ROOT: string;
export function tool(name: string): string;
export function requireNode(): void;
export function ensureDependencies(): Promise<void>;
export function ensureChromium(): Promise<string>;
export function ensureFirefox(): Promise<string>;

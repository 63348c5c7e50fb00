import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Runs axe in the page and names what it finds. Evaluated by the test tool, so the page's own policy does not apply. */
export const VIOLATIONS = `(async () => {
  ${AXE};
  const { violations } = await globalThis.axe.run();
  return violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 120)).join(' | '));
})()`;

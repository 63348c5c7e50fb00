/**
 * `npm test`: installs what is missing, then checks everything. `npm test -- unit` runs only that step; words after it
 * go to the step's own tool (`npm test -- e2e card`). The last line is always `tests: N passed, N failed`.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ensureChromium, ensureDependencies, ensureFirefox, ROOT, requireNode, tool } from '../lib/cli/install.mjs';
import { duration, run, say, Trouble } from '../lib/cli/progress.mjs';

const RESULTS = join(ROOT, 'test-results');

/** Every step adds to these. A check that is not a suite counts as one test. */
const total = { passed: 0, failed: 0 };
/** What failed, by name: said once more at the end, where a long run is looked at first. */
const failed = [];
const started = Date.now();

const [only, ...rest] = process.argv.slice(2);
const STEPS = { lint, types, unit, build, e2e };

try {
  await main();
} catch (error) {
  say(error instanceof Trouble ? error.message : String(error.stack));
  total.failed += 1;
}
if (failed.length > 0) say(`\nFailed:\n${failed.map((name) => `✗ ${name}`).join('\n')}`);
say(`\nIn all ${duration((Date.now() - started) / 1000)}.`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
say(`tests: ${total.passed} passed, ${total.failed} failed`);

async function main() {
  if (only !== undefined && !(only in STEPS)) {
    throw new Trouble(`There is no step "${only}". Steps: ${Object.keys(STEPS).join(', ')}.`);
  }
  requireNode();
  mkdirSync(RESULTS, { recursive: true });
  heading('Install');
  await ensureDependencies();
  await prepare();
  if (only === 'e2e') {
    await build();
    await e2e();
  } else if (only) {
    await STEPS[only]();
  } else {
    for (const step of Object.values(STEPS)) await step();
  }
}

async function prepare() {
  const { code, output } = await run('Generating types (wxt prepare)', tool('wxt'), ['prepare'], { cwd: ROOT });
  if (code === 0) return;
  say(output);
  throw new Trouble('wxt prepare failed: nothing after it can be checked.');
}

async function lint() {
  heading('Format and lint');
  const args = ['check', '--error-on-warnings', '--config-path', 'tests/lint.json', '.'];
  await check('Format and lint (biome)', 'biome', args);
}

async function types() {
  heading('Types');
  await check('Types', 'tsc', ['--noEmit', '-p', '.']);
  await check('Types of the pure modules, without the DOM', 'tsc', ['-p', 'tests/tsconfig.pure.json']);
}

async function unit() {
  heading('Unit and DOM tests');
  const report = join(RESULTS, 'vitest.json');
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const args = ['run', '--config', 'tests/vitest.config.ts', ...reporters, ...rest];
  const { code, output } = await run('Unit and DOM tests (vitest)', tool('vitest'), args, { cwd: ROOT });
  count('unit and DOM', code, output, report, readVitest);
}

async function build() {
  heading('Build');
  const one = (browser) => check(`Build for ${browser}`, 'wxt', ['build', '-b', browser]);
  // One after the other: both write .wxt/.
  const chrome = await one('chrome');
  const firefox = await one('firefox');
  return chrome && firefox;
}

async function e2e() {
  heading('End to end');
  const projects = [];
  for (const [project, ensure] of [
    ['chromium', ensureChromium],
    ['firefox', ensureFirefox],
  ]) {
    try {
      const path = await ensure();
      process.env[`SECOND_SOURCE_${project.toUpperCase()}`] = path;
      projects.push(project);
      say(`  ${project}: ${path}`);
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      say(`✗ ${project}: ${error.message}`);
      total.failed += 1;
      failed.push(project);
    }
  }
  const report = join(RESULTS, 'playwright.json');
  rmSync(report, { force: true });
  const chosen = rest.some((word) => word.startsWith('--project')) ? [] : projects.map((name) => `--project=${name}`);
  const args = ['test', '-c', 'tests/playwright.config.ts', '--reporter=list,json', ...chosen, ...rest];
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const { code } = await run('End-to-end tests (Playwright)', tool('playwright'), args, { cwd: ROOT, env, show: true });
  count('end-to-end', code, '', report, readPlaywright);
}

function heading(text) {
  say(`\n${text}\n${'─'.repeat(text.length)}`);
}

/** A tool whose exit code is the verdict: one test. */
async function check(title, name, args) {
  const { code, output } = await run(title, tool(name), args, { cwd: ROOT });
  if (code === 0) total.passed += 1;
  else {
    total.failed += 1;
    failed.push(title);
    say(output.trimEnd());
  }
  return code === 0;
}

function count(name, code, output, report, read) {
  const { passed, names, failing, skipped } = existsSync(report)
    ? read(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, names: [], failing: 0, skipped: 0 };
  // Whatever went wrong outside a test (a file that does not load, no test at all) is a failure too.
  const failures = Math.max(failing, code === 0 ? 0 : 1);
  failed.push(...names, ...Array(Math.max(failures - names.length, 0)).fill(`${name}, outside a test`));
  if (failures > 0) say(output.trimEnd());
  say(`  ${name}: ${passed} passed, ${failures} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  total.passed += passed;
  total.failed += failures;
}

function readVitest(report) {
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  const tests = report.testResults.flatMap((file) =>
    file.assertionResults.map((test) => ({ ...test, file: file.name })),
  );
  return {
    passed: report.numPassedTests,
    failing: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
    names: [
      ...broken.map((file) => relative(ROOT, file.name)),
      ...tests
        .filter(({ status }) => status === 'failed')
        .map((test) => `${relative(ROOT, test.file)}: ${test.fullName}`),
    ],
  };
}

function readPlaywright({ stats, errors, suites }) {
  const specs = (suite) => [...suite.specs, ...(suite.suites ?? []).flatMap(specs)];
  return {
    passed: stats.expected + stats.flaky,
    failing: stats.unexpected + errors.length,
    skipped: stats.skipped,
    names: suites
      .flatMap(specs)
      .flatMap(({ tests, file, title }) =>
        tests
          .filter(({ status }) => status === 'unexpected')
          .map(({ projectName }) => `[${projectName}] ${file}: ${title}`),
      ),
  };
}

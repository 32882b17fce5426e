import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe answers, as far as it is read here. */
interface AxeScope {
  readonly axe: {
    run(options: object): Promise<{
      violations: readonly { id: string; help: string; nodes: readonly { html: string }[] }[];
      passes: readonly unknown[];
    }>;
  };
}

/**
 * What axe-core finds wrong in a page, each as a sentence; `only` names the rules to apply, else all are, and
 * it throws when none of them found anything to look at.
 */
export async function axeViolations(page: Page, only?: readonly string[]): Promise<string[]> {
  // It is half a megabyte, and stays in the page once it is there.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(SOURCE);
  const { violations, passed } = await page.evaluate(
    async (rules) => {
      const result = await (globalThis as unknown as AxeScope).axe.run({
        resultTypes: ['violations', 'passes'],
        ...(rules && { runOnly: { type: 'rule', values: rules } }),
      });
      return { violations: result.violations, passed: result.passes.length };
    },
    only && [...only],
  );
  if (!only && passed < 5) throw new Error(`axe applied only ${passed} of its rules.`);
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`,
  );
}
